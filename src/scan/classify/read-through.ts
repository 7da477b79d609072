import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { AWAITED } from "../scopes/reference.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { isRunPhase } from "./state.ts";

/** Methods by which a cache is asked for an entry and makes it where there is none. */
const READ_THROUGH =
  /^(fetch|apply|wrap|memo|memoize|remember|resolve|ensure|computeIfAbsent|getOr(Set|Create|Compute|Add|Load|Fetch|Insert\w*))$/;

const CACHE_CLASS = /^new:(?:[\w$]+\.)*[\w$]*(cache|lru|memo)[\w$]*$/i;

/**
 * A mention by which a cache of another package fills itself, or undefined: a method that says so, or `get` of one that
 * nobody puts anything into, and that nobody else is handed (`const plurals = new LRUCache(pluralize);
 * plurals.get(word)`). One that is waited for is somewhere else.
 */
export function fillsItself(uses: readonly PlacedUse[]): PlacedUse | undefined {
  const calls = uses.filter((placed) => isRunPhase(placed) && isCall(placed));
  const made = calls.find(({ use }) => READ_THROUGH.test(use.method ?? ""));
  if (made || calls.some(isFilling) || uses.some(isHandedOn)) return made;
  return calls.find(({ use }) => use.method === "get" && (use.flags & AWAITED) === 0);
}

function isCall({ use: { action, path } }: PlacedUse): boolean {
  return action === "call" && path.length === 0;
}

const ASKS = /^(get|has|peek|delete|del|remove|clear|reset|size|keys|values|entries|forEach|on)$/;

/** By whatever name. */
function isFilling({ use: { method } }: PlacedUse): boolean {
  return !ASKS.test(method ?? "");
}

function isHandedOn({ use: { action, path } }: PlacedUse): boolean {
  return path.length === 0 && /^(pass|store|return|spread|export)$/.test(action);
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
