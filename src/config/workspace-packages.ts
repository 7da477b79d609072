import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPackageJson, type PackageJson } from "./package-json.ts";

export interface WorkspacePackage {
  /** From the root, with `/`. */
  readonly folder: string;
  readonly manifest: PackageJson;
}

/** Workspaces do not lie deeper; a walk has to end somewhere. */
const deepest = 5;

/**
 * The packages of a workspace, as its package.json or pnpm-workspace.yaml lists them, by folder; none where it is
 * none.
 */
export function workspacePackages(root: string): readonly WorkspacePackage[] {
  const patterns = workspacePatterns(root);
  if (patterns.length === 0) return [];
  const [taken, left] = [
    patterns.filter((each) => !each.startsWith("!")),
    patterns.filter((each) => each.startsWith("!")),
  ];
  const fits = (folder: string, given: readonly string[]): boolean =>
    given.some((pattern) => globPattern(pattern.replace(/^!/, "")).test(folder));
  return foldersBelow(root, "", deepest)
    .filter((folder) => fits(folder, taken) && !fits(folder, left))
    .flatMap((folder) => {
      const manifest = readPackageJson(join(root, folder));
      return manifest === null ? [] : [{ folder, manifest }];
    });
}

function workspacePatterns(root: string): readonly string[] {
  const yaml = join(root, "pnpm-workspace.yaml");
  if (existsSync(yaml)) return packagesOfYaml(readFileSync(yaml, "utf8"));
  const listed = readPackageJson(root)?.workspaces as unknown;
  const list = Array.isArray(listed)
    ? (listed as unknown)
    : (listed as { packages?: unknown } | undefined)?.packages;
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === "string") : [];
}

/** The list under `packages:`: one string a line, in quotes or not. */
function packagesOfYaml(text: string): readonly string[] {
  const block = /^packages:[ \t]*\r?\n((?:[ \t]*(?:#.*|-[ \t].*)?\r?\n?)*)/m.exec(text)?.[1] ?? "";
  return [...block.matchAll(/^[ \t]*-[ \t]+["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?$/gm)].map(
    (match) => match[1] ?? "",
  );
}

function globPattern(glob: string): RegExp {
  const plain = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  const pattern = plain
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/\*\*\/?|\*|\?/g, (star) => (star === "*" ? "[^/]*" : star === "?" ? "[^/]" : ".*"));
  return new RegExp(`^${pattern}$`);
}

function foldersBelow(root: string, folder: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
    .map(({ name }) => (folder === "" ? name : `${folder}/${name}`))
    .sort()
    .flatMap((below) => [below, ...foldersBelow(root, below, depth - 1)]);
}
