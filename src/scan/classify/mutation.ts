import { LOOP_CONDITION, SET_BACK } from "../scopes/reference.ts";
import { CHANGES, LIST_CHANGES, calleeOf, isChangedByBuiltin } from "../summary/changing-methods.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import type { Container } from "./container.ts";
import type { MutationKind } from "./state.ts";

/** Methods by which each kind of container is changed. */
export const MUTATORS = {
  map: new Set(["set", "delete", "clear", "getOrInsert", "getOrInsertComputed"]),
  set: new Set(["add", "delete", "clear"]),
  weak: new Set(["set", "add", "delete"]),
  array: new Set(LIST_CHANGES),
  object: new Set<string>(),
  instance: new Set([...LIST_CHANGES.slice(0, 5), "set", "add", "delete", "clear"]),
  unknown: new Set([...LIST_CHANGES.slice(0, 5), "set", "add", "delete", "clear"]),
  scalar: CHANGES,
  alias: new Set<string>(),
  als: new Set(["enterWith", "disable"]),
  emitter: new Set([
    "on",
    "once",
    "addListener",
    "prependListener",
    "off",
    "removeListener",
    "removeAllListeners",
  ]),
  lock: new Set(["acquire", "lock", "runExclusive", "runWith"]),
  regexp: new Set(["exec", "test"]),
} satisfies Record<Container, ReadonlySet<string>>;

/** Verbs by which functions of other packages say that they change what they are handed. */
const FOREIGN_VERBS =
  /^(add|insert|push|set|unset|merge|mergeWith|assign|assignIn|extend|defaults|defaultsDeep|remove|pull|pullAll|update|append)$/;

/** What one mention does to the state: replaces its value, changes it in place, or neither. */
export function mutationOf(
  use: UseSummary,
  container: Container,
  isMutator: (use: UseSummary) => boolean,
): MutationKind {
  if (use.path.includes("()") || use.path.includes("prototype")) return "none";
  if (container === "regexp" && !isSearch(use)) return "none";
  // Far below another name it is the content that changes, no longer the table that led there; tables of tables have
  // keys all the way.
  const isFarBelow = use.path.length > 2 && use.path.some((step) => step !== "*");
  if ((use.via === "alias" || use.via === "param") && isFarBelow) return "none";
  const isAssignment = use.action === "write" || use.action === "update";
  if (use.path.length === 0) {
    if (isAssignment) return "write";
    if (use.action === "call" && use.method !== null)
      return MUTATORS[container].has(use.method) ? "mutate" : "none";
    return use.action === "pass" && use.pass?.index === 0 && changesArgument(use, isMutator)
      ? "mutate"
      : "none";
  }
  // Where a regular expression goes on is said for the search that comes next; one that is not told is a change itself.
  if (isAssignment && use.path.at(-1) === "lastIndex") return "none";
  if (isAssignment || use.action === "delete") return "mutate";
  // Below a property the container's kind is not known: any container's method counts.
  if (use.action === "call") return use.method !== null && CHANGES.has(use.method) ? "mutate" : "none";
  return use.action === "pass" && isChangedByBuiltin(use) ? "mutate" : "none";
}

/**
 * A loop that goes on until nothing more is found ends at the beginning again, and so does a test whose success is
 * answered by a search from the start. A local name for one of several expressions is told where to go on before each.
 */
function isSearch({ method, flags, via }: UseSummary): boolean {
  if (via !== null || (flags & SET_BACK) !== 0) return false;
  return !(method === "exec" && (flags & LOOP_CONDITION) !== 0);
}

function changesArgument(use: UseSummary, isMutator: (use: UseSummary) => boolean): boolean {
  return isChangedByBuiltin(use) || isMutator(use);
}

/** Whether a call to another package's function reads, by its verb, as a change of its first argument. */
export function isForeignVerb(use: UseSummary): boolean {
  const last = calleeOf(use).split(".").at(-1) ?? "";
  return FOREIGN_VERBS.test(last);
}

/** The most that a set of mentions does. */
export function strongest(kinds: readonly MutationKind[]): MutationKind {
  if (kinds.includes("write")) return "write";
  return kinds.includes("mutate") ? "mutate" : "none";
}
