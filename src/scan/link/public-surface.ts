import type { ExportTable, Target } from "./export-table.ts";
import { namedAfter, publicSubpaths } from "./package-exports.ts";
import { joinPath } from "./project-facts.ts";
import type { PackageFacts } from "./project-facts.ts";
import type { ModuleResolver } from "./resolve-module.ts";

/** Names of variables at the top of their files, by path. */
export type NamesByFile = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The variables that users of a package can reach by name.
 *
 * @param found the files that they load, see entryFiles
 */
export function publicNames(found: readonly string[], exportTable: ExportTable): NamesByFile {
  const names = new Map<string, Set<string>>();
  const entries = new Set(found);
  for (const path of entries) {
    // A set is walked to its end, whatever comes to it on the way.
    for (const whole of exportTable.modulesHandedOut(path)) entries.add(whole);
    for (const exported of [...exportTable.namesOf(path), "="]) {
      for (const { file, variable } of targetsOf(exportTable, path, exported)) {
        const known = names.get(file.path) ?? new Set<string>();
        names.set(file.path, known.add(variable.name));
      }
    }
  }
  return names;
}

/** What an exported name stands for, and what that was made another name for: `export const settings = defaults`. */
function targetsOf(exportTable: ExportTable, path: string, exported: string): readonly Target[] {
  const target = exportTable.locate(path, exported);
  if (!target) return [];
  const named = exportTable.madeOf(target);
  return named ? [target, named] : [target];
}

/** The names of several packages together. */
export function joinNames(all: Iterable<NamesByFile>): NamesByFile {
  const joined = new Map<string, Set<string>>();
  for (const names of all) {
    for (const [path, some] of names) {
      const known = joined.get(path) ?? new Set<string>();
      for (const name of some) known.add(name);
      joined.set(path, known);
    }
  }
  return joined;
}

/** The source files that the targets of a package's `exports`, `main`, `types` and `bin` stand for. */
export function entryFiles(
  facts: PackageFacts,
  paths: Iterable<string>,
  resolver: ModuleResolver,
): readonly string[] {
  const known = [...paths];
  const files = new Set<string>();
  for (const { subpath, targets } of publicSubpaths(facts)) {
    const found = targets.flatMap((target) => sourcesOf(facts, target, known, resolver));
    for (const path of found) files.add(path);
    if (subpath === null || subpath.includes("*")) continue;
    if (found.length > 0 && !isChooser(facts, found, targets, resolver)) continue;
    const named = resolver.firstSource(facts, namedAfter(subpath));
    if (named) files.add(named);
  }
  return [...files];
}

/**
 * `index.js` at the root of a package that ships what is built besides, `dist/core.mjs` and `dist/core.cjs`, and is
 * not there: it chooses among those, and users get what they are built from.
 */
function isChooser(
  facts: PackageFacts,
  found: readonly string[],
  targets: readonly string[],
  resolver: ModuleResolver,
): boolean {
  const isAtRoot = (path: string): boolean => !path.slice(facts.directory.length + 1).includes("/");
  return found.every(isAtRoot) && targets.some((target) => resolver.sourceOf(facts, target) === null);
}

function sourcesOf(
  facts: PackageFacts,
  target: string,
  known: readonly string[],
  resolver: ModuleResolver,
): readonly string[] {
  if (target.includes("*")) return matching(facts, target, known);
  const path = resolver.sourceOf(facts, target);
  return path ? [path] : [];
}

function matching(facts: PackageFacts, pattern: string, paths: readonly string[]): readonly string[] {
  const [before, after] = pattern.split("*") as [string, string];
  const isFolder = before.endsWith("/");
  const start = joinPath(facts.directory, isFolder ? `${before}.` : before);
  if (start === null) return [];
  // `./client/*` is what stands in that folder, not in `client-src` beside it.
  const prefix = isFolder && start !== "" ? `${start}/` : start;
  return paths.filter((path) => path.startsWith(prefix) && path.endsWith(after));
}
