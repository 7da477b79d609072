import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isCollected, isCounted } from "./collected-entries.ts";
import {
  isComputed,
  isFilledAtOnce,
  isForAbsent,
  isKeptAndHandedOn,
  isOwnUpdate,
  isPutAnyway,
  isWorkedOut,
} from "./memo-put.ts";
import { frameKey, framesOf } from "./usage-profile.ts";

/** Asked for, found missing, computed, put: in one function, or by a setter that it calls. */
export const getOrCompute: Rule = ({ state, container, gets, puts, changes, putterCalls }) => {
  if (container === "array" && puts.every(({ use }) => use.action === "call")) return null;
  if (isCounted(puts, gets)) return null;
  const filled = new Set(changes);
  const handed = framesOf(
    gets.filter(
      (get) =>
        !filled.has(get) &&
        get.use.action !== "in" &&
        get.use.action !== "test" &&
        !ASKING.test(get.use.pass?.calleePath.at(-1) ?? get.use.pass?.callee ?? "") &&
        get.use.method !== "has" &&
        get.use.method !== "hasOwnProperty",
    ),
  );
  const putters = framesOf(puts);
  const returned = framesOf(gets.filter(({ use }) => use.action === "return"));
  const put =
    puts.find(
      (candidate) =>
        (handed.has(frameKey(candidate)) || isKeptAndHandedOn(candidate)) &&
        (isComputed(candidate) ||
          isWorkedOut(candidate, state.uses) ||
          isFilledAtOnce(candidate, changes, state.uses)) &&
        isForAbsent(candidate, state.uses) &&
        !isPutAnyway(candidate, puts) &&
        !isOwnUpdate(candidate, gets),
    ) ?? putterCalls.find((call) => returned.has(frameKey(call)) && !putters.has(frameKey(call)));
  if (!put || isCollected(put, state.uses)) return null;
  const because = "an absent entry is computed and kept";
  return classified("cache", "memo", 0.8, because, fact("get-or-compute", "computed and kept here", put));
};

/** Functions that say whether there is something: `isUndefined(table[key])`. */
const ASKING = /^(is(Undefined|Nil|Null|Nullish|Defined|Empty|Present)|has|exists)$/;

/** A table of tables: the inner one is the memo. */
export const innerMemo: Rule = ({ state, changes }) => {
  const inner = state.uses.filter(
    ({ use }) => use.path.length === 2 && use.path[0] === "*" && use.path[1] === "*",
  );
  const handed = framesOf(inner.filter(({ use }) => use.action === "return"));
  const put = changes.find(
    (change) =>
      inner.includes(change) &&
      change.use.action === "write" &&
      // What functions of another module do to an entry that they are handed is the entry's own business.
      change.originFile === undefined &&
      handed.has(frameKey(change)) &&
      isComputed(change),
  );
  if (!put) return null;
  const because = "an absent entry of an inner table is computed and kept";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "computed and kept here", put));
};
