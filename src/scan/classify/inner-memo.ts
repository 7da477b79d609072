import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isBehindReturn, isComputed, isForAbsent, isKeptAndHandedOn, isWorkedOut } from "./memo-put.ts";
import { frameKey, framesOf } from "./usage-profile.ts";

/** A table of tables, however deep: the innermost ones are the memo. */
export const innerMemo: Rule = ({ state, changes }) => {
  const inner = state.uses.filter(({ use: { path } }) => path.length > 1 && path.every(isKey));
  const handed = framesOf(inner.filter(({ use }) => use.action === "return"));
  const put = changes.find(
    (change) =>
      isInnerPut(change, inner) &&
      (change.use.path.length <= 2 || isTableMadeFor(change, changes)) &&
      // What functions of another module do to an entry that they are handed is the entry's own business.
      change.originFile === undefined &&
      (handed.has(frameKey(change)) || isKeptAndHandedOn(change)) &&
      (isComputed(change) || isWorkedOut(change, inner)),
  );
  if (!put || (put.use.method === "set" && isEndedElsewhere(put, inner, state.uses))) return null;
  const because = "an absent entry of an inner table is computed and kept";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "computed and kept here", put));
};

/** `some[b] ??= {}; … some[b][c] = value`: far below, a table is one that is put there empty. */
function isTableMadeFor(put: PlacedUse, changes: readonly PlacedUse[]): boolean {
  return changes.some(
    ({ use: { path, value } }) =>
      path.length === put.use.path.length - 1 && /^(empty|blank)-object$|^new:(Weak)?Map$/.test(value ?? ""),
  );
}

function isKey(step: string): boolean {
  return step === "*";
}

/**
 * `table[a][b] = value`; `table.get(a).set(b, compute(b))` where there is none. What has a name before it is put may
 * as well be a thing that is made for the key to hold, unless what is there was handed back by then.
 */
function isInnerPut(change: PlacedUse, inner: readonly PlacedUse[]): boolean {
  const { action, method, path, value } = change.use;
  if (action === "write") return inner.includes(change);
  const isPut = action === "call" && method === "set" && path.join() === "*";
  if (!isPut) return false;
  if (isBehindReturn(change, inner)) return true;
  return /^(call:|await)/.test(value ?? "") && isForAbsent(change, inner);
}

/**
 * What another function takes out by its key has an end of its own, unless all that it does is to drop what was handed
 * back by then: the next one to ask has it made anew.
 */
function isEndedElsewhere(put: PlacedUse, inner: readonly PlacedUse[], uses: readonly PlacedUse[]): boolean {
  const drops = uses.filter(
    (other) =>
      other.use.path.join() === "*" && other.use.method === "delete" && frameKey(other) !== frameKey(put),
  );
  if (!isBehindReturn(put, inner)) return drops.length > 0;
  return drops.some((drop) => inner.some((other) => frameKey(other) === frameKey(drop)));
}
