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

/** Every target of every public subpath: what users of the package can reach. Patterns keep their `*`. */
export function publicTargets(facts: PackageFacts): readonly string[] {
  const bins = typeof facts.bin === "string" ? [facts.bin] : Object.values(facts.bin ?? {});
  if (facts.exports === undefined || facts.exports === null) return [...exportTargets(facts, "."), ...bins];
  const table = isSubpathTable(facts.exports) ? facts.exports : { ".": facts.exports };
  return [...Object.values(table).flatMap(flatten), ...bins, ...mainTargets(facts)];
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
