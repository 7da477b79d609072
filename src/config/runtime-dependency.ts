import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { relative } from "node:path/posix";
import { ConfigError } from "../errors.ts";
import { jsonKeys, removeJsonMember } from "./change-json-member.ts";
import { insertJsonMember } from "./json-text.ts";
import { isUnpublished, type PublishingManifest } from "./published-files.ts";

export const runtimePackage = "@unambient/runtime";

export interface RuntimeUse {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly isTest: boolean;
}

/** Where a project gets the runtime from: the registry, or an archive that lies in the project. */
export interface RuntimeSource {
  readonly version: string;
  /** Relative to the root, or null for the registry. */
  readonly archive: string | null;
}

export interface ManifestNeed {
  /** The package.json, relative to the root. */
  readonly path: string;
  readonly field: "dependencies" | "devDependencies";
}

/** The package.json files that must name the runtime: the nearest one of a package above each file that imports it. */
export function manifestsInNeed(root: string, uses: readonly RuntimeUse[]): readonly ManifestNeed[] {
  const needs = new Map<string, ManifestNeed["field"]>();
  for (const use of uses) {
    const manifest = nearestManifest(root, use.path);
    if (manifest === null) continue;
    const isDeveloped = use.isTest || isForDevelopers(root, manifest, use.path);
    const field = isDeveloped && needs.get(manifest) !== "dependencies" ? "devDependencies" : "dependencies";
    needs.set(manifest, field);
  }
  return [...needs].map(([path, field]) => ({ path, field })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isForDevelopers(root: string, manifest: string, path: string): boolean {
  const folder = dirname(manifest);
  const told: PublishingManifest = parseManifest(readFileSync(join(root, manifest), "utf8"), manifest);
  return isUnpublished(join(root, folder), told, relative(folder, path));
}

/** A package.json's text with the runtime in it; unchanged when it is there already, in whatever field. */
export function addRuntimeDependency(
  text: string,
  { path, field }: ManifestNeed,
  source: RuntimeSource,
): string {
  const manifest = parseManifest(text, path);
  const named = ["dependencies", "peerDependencies", "optionalDependencies", field];
  if (named.some((name) => manifest[name]?.[runtimePackage] !== undefined)) return text;
  const version = specifier(path, source, Object.values(manifest[field] ?? {}));
  return insertJsonMember(withoutDeveloped(text), [field], runtimePackage, version);
}

/** What an earlier stage took for benchmarks only moves when a later one needs it in what is published. */
function withoutDeveloped(text: string): string {
  const left = removeJsonMember(text, ["devDependencies"], runtimePackage);
  const isEmptied = left !== text && jsonKeys(left, ["devDependencies"]).length === 0;
  return isEmptied ? removeJsonMember(left, [], "devDependencies") : left;
}

/**
 * Package managers read `file:` from the folder of the package.json that says it.
 * @param others the versions of what stands beside it
 */
function specifier(manifest: string, source: RuntimeSource, others: readonly unknown[]): string {
  if (source.archive === null) return `${arePinned(others) ? "" : "^"}${source.version}`;
  const up = "../".repeat(manifest.split("/").length - 1);
  return `file:${up}${source.archive}`;
}

/** `16.0.3`: who takes each as it is raises them one by one. What is of the workspace has no version of its own. */
function arePinned(versions: readonly unknown[]): boolean {
  const published = versions
    .map(String)
    .filter((version) => !/^(?:workspace|file|link|portal|npm):/.test(version));
  return published.length > 2 && published.every((version) => /^\d+\.\d+\.\d+/.test(version));
}

function parseManifest(text: string, path: string): Record<string, Record<string, string> | undefined> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as Record<string, Record<string, string> | undefined>;
  } catch (cause) {
    throw new ConfigError(`${path} is not valid JSON, so the runtime cannot be added to it.`, {
      code: "package-json-invalid",
      hint: "Mend the file and commit it, then run the migration again.",
      location: { path },
      cause,
    });
  }
}

function nearestManifest(root: string, path: string): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (folder === ".") return existsSync(join(root, "package.json")) ? "package.json" : null;
    const manifest = `${folder}/package.json`;
    if (existsSync(join(root, manifest)) && isOfPackage(root, manifest)) return manifest;
  }
}

/**
 * `{ "type": "module" }` alone says how a folder's files are read, and a name among the tests is what they read of a
 * package: nobody installs anything there.
 */
function isOfPackage(root: string, manifest: string): boolean {
  const text = readFileSync(join(root, manifest), "utf8");
  if (/"(?:dev|peer|optional)?[dD]ependencies"\s*:/.test(text)) return true;
  return /"name"\s*:/.test(text) && !AMONG_TESTS.test(manifest);
}

const AMONG_TESTS = /(?:^|\/)(?:tests?|specs?|__tests__|(?:__)?fixtures(?:__)?)\//;
