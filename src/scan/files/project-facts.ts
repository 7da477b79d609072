import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SkippedFile } from "../../model/finding.ts";
import { directoryOf, joinPath } from "../link/project-facts.ts";
import type { PackageFacts, ProjectFacts, TsconfigFacts } from "../link/project-facts.ts";
import { codeOf } from "./list-files.ts";
import type { FileList } from "./list-files.ts";
import { readLooseJson } from "./read-json.ts";

/** Reads the package.json and tsconfig.json files of a tree; the broken ones are named and left out. */
export function readProjectFacts(
  root: string,
  list: FileList,
): { facts: ProjectFacts; skipped: SkippedFile[] } {
  const skipped: SkippedFile[] = [];
  const packages = new Map<string, PackageFacts>();
  for (const path of list.packageFiles) {
    const facts = packageFacts(path, readObject(root, path, skipped));
    if (facts) packages.set(facts.directory, facts);
  }
  const tsconfigs = new Map<string, TsconfigFacts>();
  for (const path of list.tsconfigFiles) {
    const directory = directoryOf(path);
    const facts = tsconfigFacts(root, path, skipped, new Set());
    // Where both stand in a folder, a jsconfig.json is for editors that find no other.
    if (facts && (path.endsWith("tsconfig.json") || !tsconfigs.has(directory)))
      tsconfigs.set(directory, facts);
  }
  return { facts: { packages, tsconfigs }, skipped };
}

/** The files that the tree's tsconfig.json files are made of: themselves, and all that they extend, there or not. */
export function tsconfigSources(root: string, { tsconfigFiles }: FileList): readonly string[] {
  const seen = new Set<string>();
  for (const path of tsconfigFiles) tsconfigFacts(root, path, [], seen);
  return [...seen];
}

/** The facts of one parsed package.json. */
export function packageFacts(
  path: string,
  json: Readonly<Record<string, unknown>> | null,
): PackageFacts | null {
  if (!json) return null;
  return {
    directory: directoryOf(path),
    name: stringOf(json["name"]) ?? "",
    main: stringOf(json["main"]),
    module: stringOf(json["module"]),
    types: stringOf(json["types"]) ?? stringOf(json["typings"]),
    browser: browserEntry(json),
    bin: json["bin"] as PackageFacts["bin"],
    exports: json["exports"],
    imports: json["imports"],
    files: Array.isArray(json["files"]) ? json["files"].map(String) : undefined,
    isPrivate: json["private"] === true,
  };
}

/** What bundlers for pages take for `main`: named alone, or in a table of files that stand in for others. */
function browserEntry({ browser, main }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof browser !== "object" || browser === null) return stringOf(browser);
  const plain = (path: unknown): string => String(path).replace(/^\.\//, "").replace(/\.js$/, "");
  const instead = Object.entries(browser).find(([path]) => plain(path) === plain(main ?? "index"));
  return stringOf(instead?.[1]);
}

function readObject(
  root: string,
  path: string,
  skipped: SkippedFile[],
): Readonly<Record<string, unknown>> | null {
  try {
    const json = readLooseJson(readFileSync(join(root, path), "utf8"));
    if (typeof json === "object" && json !== null) return json as Record<string, unknown>;
    skipped.push({ path, reason: "not valid JSON" });
  } catch (error) {
    skipped.push({ path, reason: `unreadable (${codeOf(error)})` });
  }
  return null;
}

function tsconfigFacts(
  root: string,
  path: string,
  skipped: SkippedFile[],
  seen: Set<string>,
): TsconfigFacts | null {
  if (seen.has(path)) return null;
  seen.add(path);
  const json = readObject(root, path, skipped);
  if (!json) return null;
  const directory = directoryOf(path);
  const options = (json["compilerOptions"] ?? {}) as Readonly<Record<string, unknown>>;
  const inherited = inheritedFacts(root, directory, json["extends"], skipped, seen);
  const baseUrl = stringOf(options["baseUrl"]);
  const paths = options["paths"] as TsconfigFacts["paths"] | undefined;
  return {
    directory,
    baseUrl:
      baseUrl === undefined ? (paths ? null : (inherited?.baseUrl ?? null)) : joinPath(directory, baseUrl),
    paths: paths ?? rebased(inherited),
  };
}

function inheritedFacts(
  root: string,
  directory: string,
  parents: unknown,
  skipped: SkippedFile[],
  seen: Set<string>,
): TsconfigFacts | null {
  const names = (Array.isArray(parents) ? parents : [parents]).filter((name) => typeof name === "string");
  let facts: TsconfigFacts | null = null;
  for (const name of names) {
    if (!name.startsWith(".")) continue;
    const joined = joinPath(directory, name);
    if (joined === null) continue;
    facts = tsconfigFacts(root, joined.endsWith(".json") ? joined : `${joined}.json`, skipped, seen) ?? facts;
  }
  return facts;
}

/** Inherited paths are relative to the config that wrote them. */
function rebased(inherited: TsconfigFacts | null): TsconfigFacts["paths"] {
  if (!inherited) return {};
  const base = inherited.baseUrl ?? inherited.directory;
  const entries = Object.entries(inherited.paths).map(([pattern, targets]) => [
    pattern,
    targets.map((target) => (target.startsWith("/") ? target : `/${joinPath(base, target) ?? target}`)),
  ]);
  return Object.fromEntries(entries);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
