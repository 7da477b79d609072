import type { PackageFacts } from "./project-facts.ts";

/** Conditions in the order in which a source checkout is best read. */
const CONDITIONS = ["source", "development", "types", "import", "module", "node", "require", "default"];

/** Targets (relative to the package) that a subpath such as `.` or `./feature` leads to. */
export function exportTargets(facts: PackageFacts, subpath: string): readonly string[] {
  const { exports } = facts;
  if (exports !== undefined && exports !== null) {
    const table = isSubpathTable(exports) ? exports : { ".": exports };
    return matchTable(table, subpath);
  }
  if (subpath !== ".") return [subpath];
  return [facts.types, facts.module, facts.main, "./index"].filter((target) => typeof target === "string");
}

/** Targets of a `#name` import of the package's own `imports` table. */
export function importTargets(facts: PackageFacts, specifier: string): readonly string[] {
  return typeof facts.imports === "object" && facts.imports !== null
    ? matchTable(facts.imports as Readonly<Record<string, unknown>>, specifier)
    : [];
}

/** What users of a package can import, and the targets that stand for it. Patterns keep their `*`. */
export interface PublicSubpath {
  /** `.`, `./feature`; null for what is named otherwise, such as a program of `bin`. */
  readonly subpath: string | null;
  readonly targets: readonly string[];
}

/** Every public subpath: what users of the package can reach. */
export function publicSubpaths(facts: PackageFacts): readonly PublicSubpath[] {
  const bins = typeof facts.bin === "string" ? [facts.bin] : Object.values(facts.bin ?? {});
  const { browser } = facts;
  const others = { subpath: null, targets: browser === undefined ? bins : [...bins, browser] };
  if (facts.exports === undefined || facts.exports === null)
    return [{ subpath: ".", targets: exportTargets(facts, ".") }, others];
  const table = isSubpathTable(facts.exports) ? facts.exports : { ".": facts.exports };
  const named = Object.entries(table).map(([subpath, target]) => ({ subpath, targets: flatten(target) }));
  return [...named, others, { subpath: null, targets: mainTargets(facts) }];
}

/**
 * Where the source of a subpath stands in most packages, where its targets are put together from more than one file
 * or named otherwise than the one that they are built from: `./feature` is `feature` or `src/feature`.
 */
export function namedAfter(subpath: string): readonly string[] {
  if (subpath === ".") return ["./src/index", "./lib/index", "./index"];
  const name = subpath.replace(/^\.\//, "");
  return [subpath, `./src/${name}`, `./lib/${name}`];
}

function mainTargets(facts: PackageFacts): string[] {
  return [facts.main, facts.module].filter((target) => typeof target === "string");
}

function isSubpathTable(exports: unknown): exports is Readonly<Record<string, unknown>> {
  return (
    typeof exports === "object" && exports !== null && Object.keys(exports).some((key) => key.startsWith("."))
  );
}

function matchTable(table: Readonly<Record<string, unknown>>, subpath: string): readonly string[] {
  const exact = table[subpath];
  if (exact !== undefined) return flatten(exact);
  for (const [pattern, target] of Object.entries(table)) {
    const star = pattern.indexOf("*");
    if (star < 0 || !subpath.startsWith(pattern.slice(0, star)) || !subpath.endsWith(pattern.slice(star + 1)))
      continue;
    const middle = subpath.slice(star, subpath.length - (pattern.length - star - 1));
    return flatten(target).map((path) => path.replaceAll("*", middle));
  }
  return [];
}

/** The paths of a target, the conditions that suit a source checkout first. */
function flatten(target: unknown): string[] {
  if (typeof target === "string") return [target];
  if (Array.isArray(target)) return target.flatMap(flatten);
  if (typeof target !== "object" || target === null) return [];
  const entries = Object.entries(target);
  const rank = (key: string): number =>
    (CONDITIONS.indexOf(key) + CONDITIONS.length + 1) % (CONDITIONS.length + 1);
  return entries.sort(([a], [b]) => rank(a) - rank(b)).flatMap(([, inner]) => flatten(inner));
}
