import { CONDITIONAL, IN_CATCH, IN_LOOP, IN_TRY } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Variable } from "../scopes/scope.ts";

/** Where it depends on something whether what is written there happens, or when. */
const ON_OCCASION = CONDITIONAL | IN_LOOP | IN_TRY | IN_CATCH;

/** What makes a list or an object of its own of the one that it is asked of. */
const COPYING = /^(slice|filter|map|flatMap|concat|toSorted|toReversed|toSpliced)$/;

/**
 * `function modes(names) { names = names.slice(); names.shift() }`: from where a parameter or a local is a copy of
 * what it was, what is done to it is done to the copy. Behind the last mention where that is nowhere.
 */
export function copiedFrom({ kind, scope, references }: Variable): number {
  if (scope.frame.index === 0 || (kind !== "param" && kind !== "let" && kind !== "var")) return Infinity;
  const write = references.find(
    (each) =>
      isPlainWrite(each) && each.frame === scope.frame && isCopyOfItself(each, nextTo(each, references)),
  );
  return write?.start ?? Infinity;
}

/** What stands in the copy is what stands in the other: `options = { ...options }; options.headers.accept = type`. */
export function isOfCopy({ action, path }: Reference): boolean {
  if (path.length === 0) return action !== "iterate" && action !== "spread";
  return path.length === 1 && /^(write|update|delete)$/.test(action);
}

function isPlainWrite({ action, path, flags }: Reference): boolean {
  return action === "write" && path.length === 0 && (flags & ON_OCCASION) === 0;
}

function nextTo({ end }: Reference, references: readonly Reference[]): Reference | undefined {
  return references.find(({ start }) => start > end);
}

/** @param next the mention that comes after it, which is the copied one's */
function isCopyOfItself({ value }: Reference, next: Reference | undefined): boolean {
  if (!value || !next) return false;
  if (next.action === "spread") return next.path.length === 0 && /^(array|object)$/.test(value);
  return (
    next.action === "call" &&
    next.path.length === 0 &&
    COPYING.test(next.method ?? "") &&
    value.startsWith("call:") &&
    value.endsWith(`.${next.method}`)
  );
}
