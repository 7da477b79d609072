import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { isRunPhase } from "./state.ts";

/** Methods by which a cache is asked for an entry and makes it where there is none. */
const READ_THROUGH =
  /^(fetch|apply|wrap|memo|memoize|remember|resolve|ensure|computeIfAbsent|getOr(Set|Create|Compute|Add|Load|Fetch|Insert\w*))$/;

const CACHE_CLASS = /^new:(?:[\w$]+\.)*[\w$]*(cache|lru|memo)[\w$]*$/i;

/** A mention by which a cache of another package fills itself, or undefined. */
export function fillsItself(uses: readonly PlacedUse[]): PlacedUse | undefined {
  return uses.find(
    (placed) =>
      isRunPhase(placed) &&
      placed.use.action === "call" &&
      placed.use.path.length === 0 &&
      READ_THROUGH.test(placed.use.method ?? ""),
  );
}

/**
 * Whether an initialiser makes a cache whose class the project imports from a package: what it does is told by its
 * name.
 */
export function isForeignCache(initial: string, file: FileSummary, project: LinkedProject): boolean {
  if (!CACHE_CLASS.test(initial)) return false;
  const [root, member] = initial.slice("new:".length).split(".") as [string, string?];
  const variable = project.exportTable.variable(file, root);
  const record = file.imports.find((each) => file.variables[each.variable] === variable);
  if (!record || record.source.startsWith(".")) return false;
  return project.exportTable.behind(file, root, member ?? null) === null;
}
