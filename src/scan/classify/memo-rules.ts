import { CONDITIONAL, COUNTED_ON, VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";

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
        (isComputed(candidate) || isFilledAtOnce(candidate, changes, state.uses)) &&
        isForAbsent(candidate, state.uses) &&
        !isOwnUpdate(candidate, gets, state.name),
    ) ?? putterCalls.find((call) => returned.has(frameKey(call)) && !putters.has(frameKey(call)));
  if (!put || isRecordFilledLater(put, state.uses) || isListGrown(put, state.uses)) return null;
  if (isCollection(put, state.uses)) return null;
  const because = "an absent entry is computed and kept";
  return classified("cache", "memo", 0.8, because, fact("get-or-compute", "computed and kept here", put));
};

/** `counts.set(k, 1)` here, `counts.set(k, n + 1)` there; or `counts.set(k, (counts.get(k) ?? 0) + 1)`. */
function isCounted(puts: readonly PlacedUse[], gets: readonly PlacedUse[]): boolean {
  return (
    puts.some(({ use }) => use.value === "number") || gets.some(({ use }) => (use.flags & COUNTED_ON) !== 0)
  );
}

/** Functions that say whether there is something: `isUndefined(table[key])`. */
const ASKING = /^(is(Undefined|Nil|Null|Nullish|Defined|Empty|Present)|has|exists)$/;

/**
 * Put where there is none: in a branch, behind a `return` of what is there, or as its own default
 * (`table[key] = table[key] || make()`). What is put in any case is put by whoever calls.
 */
function isForAbsent(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if ((put.use.flags & CONDITIONAL) !== 0) return true;
  return uses.some(
    (other) =>
      frameKey(other) === frameKey(put) &&
      (other.use.action === "return" ? other.use.start < put.use.start : isDefaultOf(other, put)),
  );
}

/** The longest ` = ` and line break with indentation between a place and the value it is given. */
const ASSIGNED_WITHIN = 80;

function isDefaultOf({ use }: PlacedUse, { use: put }: PlacedUse): boolean {
  const isRead = use.action === "read" || use.action === "test" || use.action === "store";
  return isRead && use.start > put.memberEnd && use.start < put.memberEnd + ASSIGNED_WITHIN;
}

/** `return (table[key] ??= compute(key))` */
function isKeptAndHandedOn({ use }: PlacedUse): boolean {
  const both = CONDITIONAL | VALUE_USED;
  return use.action === "write" && use.path[0] === "*" && (use.flags & both) === both;
}

/** A record is put, and its lists are filled from then on: it collects, it computes nothing. */
function isRecordFilledLater(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (!/^(object$|blank-object$|new:|call:|id:|saved:)/.test(put.use.value ?? "")) return false;
  return uses.some(
    (other) =>
      other.use.path[0] === "*" &&
      other.use.path.length > 1 &&
      other.use.path[1] !== "*" &&
      other.use.action === "call" &&
      /^(push|set|add)$/.test(other.use.method ?? "") &&
      (frameKey(other) !== frameKey(put) || isBehind(put, other)),
  );
}

/**
 * `if (!lists[k]) lists[k] = make(); lists[k].all.push(item)`: filled whether it was put just now or not. What another
 * function made whole is not completed by who keeps it, so that `lists[k] = lists[k] || make()` needs no branch.
 */
function isBehind({ use: put }: PlacedUse, { use: other }: PlacedUse): boolean {
  if ((other.flags & CONDITIONAL) !== 0) return false;
  const isMadeWhole = put.value?.startsWith("call:") === true && other.via === null;
  return (put.flags & CONDITIONAL) !== 0 || isMadeWhole;
}

/** `if (!lists[k]) lists[k] = [item]; else lists[k].push(item)` */
function isListGrown({ use }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (use.value !== "array") return false;
  return uses.some(
    ({ use: other }) => other.path.join() === "*" && /^(push|unshift)$/.test(other.method ?? ""),
  );
}

/**
 * The entry is a table or a list of its own, filled with what callers give; or it is asked for, added to and put back:
 * `const all = lists.get(k) ?? new Map(); all.set(name, item); lists.set(k, all)`.
 */
function isCollection(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const value = put.use.value ?? "";
  if (!/^(saved:|id:|new:)/.test(value)) return false;
  const entries = uses.filter(({ use: { path } }) => path.length > 0 && path.every((step) => step === "*"));
  const fills = entries.filter(
    ({ use }) => use.action === "call" && /^(push|unshift|set|add)$/.test(use.method ?? ""),
  );
  if (fills.some(({ use }) => /^(call:|await)/.test(use.value ?? ""))) return false;
  if (fills.some(({ use }) => use.value?.startsWith("param:"))) return true;
  const isHere = (other: PlacedUse): boolean => frameKey(other) === frameKey(put);
  const isPutBack = value.startsWith("saved:") && (put.use.flags & CONDITIONAL) === 0;
  return (
    isPutBack &&
    fills.some(isHere) &&
    !entries.some((entry) => entry.use.action === "return" && isHere(entry))
  );
}

/** `lists[k] = [...(lists[k] ?? []), item]`: the entry made anew from what it held, not computed for want of one. */
function isOwnUpdate(put: PlacedUse, gets: readonly PlacedUse[], name: string): boolean {
  const value = put.use.value ?? "";
  if ((put.use.flags & CONDITIONAL) !== 0) return false;
  if (value.startsWith(`call:${name}.`) && OWN_REMAKES.test(value)) return true;
  const inFrame = gets.filter((get) => frameKey(get) === frameKey(put) && get.use.path.length === 1);
  if (value === "array" || value === "object") return inFrame.some(({ use }) => use.action === "spread");
  return OWN_REMAKES.test(value) && inFrame.some(({ use }) => OWN_REMAKES.test(`.${use.method}`));
}

const OWN_REMAKES = /\.(concat|filter|slice|toSpliced|with)$/;

function isComputed({ use }: PlacedUse): boolean {
  if (use.method === "add" || use.method === "push" || use.method === "unshift") return false;
  // `n[k] = (n[k] || 0) + 1` counts; only what is put when an entry is missing was computed for it.
  if (use.value === "compute") return (use.flags & CONDITIONAL) !== 0;
  return !/^(param:|number$|empty-array|empty-object|blank-object|true|false|nullish|function|compute|\+\+|--|\+=|-=|new:(Set|Map|Array|WeakSet|WeakMap)$)/.test(
    use.value ?? "",
  );
}

/** An empty record or list is put where there is none, and what belongs into it is computed in the same function. */
function isFilledAtOnce(put: PlacedUse, changes: readonly PlacedUse[], uses: readonly PlacedUse[]): boolean {
  if (put.use.value === "empty-array") return isListedAtOnce(put, uses);
  if (put.use.value !== "blank-object") return false;
  return changes.some(
    (change) =>
      frameKey(change) === frameKey(put) &&
      change.use.action === "write" &&
      change.use.path.length === 2 &&
      isComputed(change),
  );
}

/** `const known = lists.get(k); if (known) return known; lists.set(k, (list = [])); for (…) list.push(…)` */
function isListedAtOnce(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const isReturned = uses.some(
    (use) => use.use.action === "return" && frameKey(use) === frameKey(put) && use.use.start < put.use.start,
  );
  const pushes = uses.filter(({ use }) => use.path.join() === "*" && use.method === "push");
  return (
    isReturned &&
    pushes.length > 0 &&
    pushes.every((push) => frameKey(push) === frameKey(put) && !push.use.value?.startsWith("param:"))
  );
}

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
      handed.has(frameKey(change)) &&
      isComputed(change),
  );
  if (!put) return null;
  const because = "an absent entry of an inner table is computed and kept";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "computed and kept here", put));
};

/** Fields with a clock beside them: kept for a time. */
export const timedFields: Rule = ({ container, fieldWrites, reads }) => {
  if (container !== "object" || fieldWrites.length < 2) return null;
  const dated = fieldWrites.find(
    ({ use }) => use.value !== null && /^(param:|call:.*now|number|id:)/.test(use.value),
  );
  const timed = reads.find(
    (placed) => frameOf(placed)?.clock === true && placed.use.via === "this" && placed.use.path.length > 0,
  );
  if (!timed || !dated) return null;
  return classified(
    "cache",
    "ttl-cache",
    0.7,
    "it keeps what was computed for a time that a clock tells",
    fact("clock-compare", "asked beside a clock", timed),
  );
};

/** A bounded cache of another package: it forgets by itself, so that who asks must be able to compute. */
export const boundedCache: Rule = ({ state, container, gets, puts }) => {
  const isBounded = /^new:(\w+\.)?(\w*LRU\w*|QuickLRU|TTLCache|NodeCache)(\.\w+)?$/i.test(state.initial);
  if (container !== "instance" || !isBounded || gets.length === 0 || !puts[0]) return null;
  const because = "it is a bounded cache for all callers";
  return classified("cache", "memo", 0.75, because, fact("keyed-put", "kept here", puts[0]));
};
