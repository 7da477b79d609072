import type { PlacedUse } from "../link/linked-variable.ts";
import { CONDITIONAL } from "../scopes/reference.ts";
import { isOnlyCounted, isSummedUp, isUsedUp } from "./counted-entries.ts";
import { isFieldOfEntry, isHeldByUsers } from "./held-by-users.ts";
import { isDefaultOf, TIMER } from "./memo-put.ts";
import { takesOver } from "./put-in-branch.ts";
import { isPutOff } from "./put-off.ts";
import type { State } from "./state.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";

/** The entry that is put holds what callers give from then on: it was computed by nobody. */
export function isCollected(put: PlacedUse, state: State): boolean {
  const { uses } = state;
  return (
    isBegunByHelper(uses) ||
    isRecordFilledLater(put, uses) ||
    isRecordOfOthers(put, uses) ||
    isListGrown(put, uses) ||
    isChainGrown(put, uses) ||
    isCollection(put, uses) ||
    isLivelyInside(uses) ||
    isListenedTo(uses) ||
    isTakenOff(uses) ||
    isMadeOver(put, uses) ||
    isHeldByUsers(state) ||
    isTimed(uses) ||
    isUsedUp(put, uses) ||
    isSummedUp(uses) ||
    isOnlyCounted(put, uses) ||
    isPutOff(uses) ||
    isSetInAnyCase(put, uses)
  );
}

/**
 * `stops[id].timer = setTimeout(end, 100)`: others call it off there. An answer that goes when its timer is up takes
 * itself out.
 */
function isTimed(uses: readonly PlacedUse[]): boolean {
  const isOwnEnd = (write: PlacedUse): boolean =>
    uses.some((other) => isTakenOut(other) && frameOf(other)?.parent === write.use.frame);
  return uses.some(
    (write) =>
      isFieldOfEntry(write.use) &&
      write.use.action === "write" &&
      TIMER.test(write.use.value ?? "") &&
      !isOwnEnd(write),
  );
}

function isTakenOut({ use: { action, method, path } }: PlacedUse): boolean {
  return action === "delete"
    ? path.join() === "*"
    : action === "call" && method === "delete" && path.length === 0;
}

/**
 * `of(table, key, () => new Set()).add(item)`: the helper computes nothing, the list that it begins is for others to
 * fill; a table may be a memo.
 */
function isBegunByHelper(uses: readonly PlacedUse[]): boolean {
  return uses.some(({ use }) => LIST_BEGUN.test(use.pass?.makes ?? ""));
}

const LIST_BEGUN = /^(empty-array|new:(Array|Set|WeakSet))$/;

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
      (frameKey(other) !== frameKey(put) ||
        isBehind(put, other) ||
        isBesideDefault(put, other, uses) ||
        isOfAskedBehind(put, other, uses)),
  );
}

/**
 * `if (!all.has(k)) all.set(k, { lists: {} }); const its = all.get(k); for (const n of names)
 * its.lists[n].push(item)`
 */
function isOfAskedBehind(put: PlacedUse, { file, use }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (get) =>
      get.file === file &&
      use.via === "alias" &&
      get.use.start === use.origin &&
      get.use.start > put.use.start &&
      isBehind(put, get),
  );
}

/**
 * From how many functions others set fields of an entry before it is theirs: one may mark it as used, another as
 * stale.
 */
const SEVERAL = 3;

/** And from how many on that set what they are given, in any case. */
const GIVEN = 2;

/**
 * `metas.get(it).state = ENDED`, `meta.children = add(meta.children, child)`: what several functions keep in it
 * nobody computes anew; nor does anybody what callers give, `meta.names = names`.
 */
function isRecordOfOthers(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const isSetElsewhere = (other: PlacedUse): boolean =>
    other.use.action === "write" &&
    other.use.path.length > 1 &&
    other.use.path[0] === "*" &&
    other.use.path[1] !== "*" &&
    !/^(true|false|nullish)$/.test(other.use.value ?? "") &&
    frameKey(other) !== frameKey(put) &&
    frameOf(other)?.parent !== put.use.frame;
  const set = uses.filter(isSetElsewhere);
  const given = set.filter(({ use }) => use.value?.startsWith("param:") === true && use.branch === 0);
  return framesOf(set).size >= SEVERAL || framesOf(given).size >= GIVEN;
}

/**
 * `if (!lists[k]) lists[k] = make(); lists[k].all.push(item)`: filled whether it was put just now or not. What another
 * function made whole is not completed by who keeps it, so that `lists[k] = lists[k] || make()` needs no branch.
 */
function isBehind({ use: put }: PlacedUse, { use: other }: PlacedUse): boolean {
  // A branch that begins before the one with the put, and goes on after it, is around it.
  const isAround = other.branch < put.branch && other.start > put.start;
  if ((other.flags & CONDITIONAL) !== 0 && !isAround) return false;
  const isMadeWhole = put.value?.startsWith("call:") === true && other.via === null;
  return (put.flags & CONDITIONAL) !== 0 || isMadeWhole;
}

/** `asked[k] = asked[k] || { words: [] }; asked[k].words.push(word)` */
function isBesideDefault(put: PlacedUse, other: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return (
    /^(blank-)?object$/.test(put.use.value ?? "") &&
    isBeside(put, other) &&
    uses.some((each) => frameKey(each) === frameKey(put) && isDefaultOf(each, put))
  );
}

/** `if (!last) hooks[k] = hook; else last.next = hook` */
function isChainGrown(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (!put.use.value?.startsWith("id:")) return false;
  return uses.some(
    (other) =>
      frameKey(other) === frameKey(put) &&
      other.use.value === put.use.value &&
      other.use.action === "write" &&
      other.use.path[0] === "*" &&
      other.use.path.length === 2 &&
      other.use.branch !== put.use.branch,
  );
}

/**
 * `if (!lists[k]) lists[k] = [item]; else lists[k].push(item)`, and by a name of its own:
 * `if (list) list.push(item); else { list = [item]; lists.set(k, list) }`.
 */
function isListGrown(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { use } = put;
  const grown = uses.filter(
    ({ use: other }) => other.path.join() === "*" && /^(push|unshift)$/.test(other.method ?? ""),
  );
  // Where something is there; what is put in another branch is put where nothing is.
  return grown.some(({ use: other }) => use.value === "array" || other.branch !== use.branch);
}

/**
 * The entry is a table or a list of its own, filled with what callers give or with counts; or it is asked for, added
 * to and put back: `const all = lists.get(k) ?? new Map(); all.set(name, item); lists.set(k, all)`.
 */
function isCollection(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const value = put.use.value ?? "";
  if (!/^(saved:|id:|new:)/.test(value)) return false;
  const isHere = (other: PlacedUse): boolean => frameKey(other) === frameKey(put);
  const entries = uses.filter(({ use }) => isEntryPath(use.path));
  const fills = entries.filter(
    ({ use }) => use.action === "call" && /^(push|unshift|set|add)$/.test(use.method ?? ""),
  );
  if (fills.some((fill) => fill.use.method !== "set" && isHere(fill) && isBehind(put, fill))) return true;
  // `idsOf(parent).add(idOf(child))`: by whoever brings another one, in any case.
  if (fills.some(({ use }) => use.branch === 0)) return true;
  if (fills.some(({ use }) => /^(call:|await)/.test(use.value ?? ""))) return false;
  // A table of lists that begin empty: whoever gets one fills it.
  if (fills.length > 0 && fills.every(({ use }) => use.method === "set" && BEGUN.test(use.value ?? "")))
    return true;
  if (fills.some(({ use }) => /^(param:|number$|step:)/.test(use.value ?? ""))) return true;
  const isAsked = (other: PlacedUse): boolean => isHere(other) && other.use.action !== "call";
  // `if (!all.includes(item)) { all.push(item); lists.set(k, all) }`: one more of them.
  const isAddedTo = (fill: PlacedUse): boolean =>
    entries.some(({ use }) => SEARCH.test(use.method ?? "") && use.value === fill.use.value);
  const isPutBack =
    value.startsWith("saved:") &&
    ((put.use.flags & CONDITIONAL) === 0 ||
      entries.some((entry) => isAsked(entry) && isBeside(entry, put)) ||
      fills.some(isAddedTo));
  return (
    isPutBack &&
    (fills.some(isHere) || entries.some((entry) => isHere(entry) && isFieldGiven(entry))) &&
    !entries.some((entry) => entry.use.action === "return" && isHere(entry))
  );
}

/**
 * `timers.get(target).set(type, timer)`, and `timers.get(target).delete(type)`: what comes and goes in an entry was
 * not computed for its key.
 */
export function isLivelyInside(uses: readonly PlacedUse[]): boolean {
  const inside = uses.filter(({ use: { action, path } }) => action === "call" && isEntryPath(path));
  const isPut = ({ use }: PlacedUse): boolean =>
    /^(set|add)$/.test(use.method ?? "") && !/^(call:|await)/.test(use.value ?? "");
  return inside.some(isPut) && inside.some(({ use }) => use.method === "delete");
}

const SEARCH = /^(has|includes|indexOf)$/;
const BEGUN = /^(empty-(array|object)|new:(Array|Map|Set|WeakMap|WeakSet))$/;

function isEntryPath(path: readonly string[]): boolean {
  return path.length > 0 && path.every((step) => step === "*");
}

/**
 * `if (!channels.has(k)) channels.set(k, open(k)); channels.get(k).on("message", handler)`: made anew, nobody would
 * listen to it.
 */
function isListenedTo(uses: readonly PlacedUse[]): boolean {
  return uses.some(
    ({ use }) => use.action === "call" && use.path.join() === "*" && LISTENING.test(use.method ?? ""),
  );
}

const LISTENING = /^(on|once|addListener|addEventListener|subscribe)$/;

/** `target.removeEventListener("click", listeners[k])`: only the very function that listens can be taken off again. */
function isTakenOff(uses: readonly PlacedUse[]): boolean {
  return uses.some(
    ({ use: { action, path, pass } }) =>
      action === "pass" &&
      path.join() === "*" &&
      pass !== null &&
      /^(off|remove(Event)?Listener)$/.test(pass.calleePath.at(-1) ?? pass.callee ?? ""),
  );
}

/**
 * `Object.assign(stateOf(part), { views, since })` by another function: what it has become by then nobody computes
 * anew.
 */
function isMadeOver(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some((other) => frameKey(other) !== frameKey(put) && takesOver(other.use));
}

/** How many fields of an entry are set before it is known for a record. */
const FIELDS = 2;

/**
 * `if (!nodes.has(id)) nodes.set(id, {…}); const node = nodes.get(id); node.shape = shape; node.kind = kind`: set
 * each time that it is met.
 */
function isSetInAnyCase(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const met = uses.filter(
    (get) =>
      get.use.method === "get" &&
      frameKey(get) === frameKey(put) &&
      get.use.start > put.use.start &&
      get.use.branch < put.use.branch,
  );
  const set = uses.filter(
    (each) =>
      isFieldOfEntry(each.use) &&
      each.use.action === "write" &&
      !/^(true|false|nullish|call:(Date\.|performance\.)?now)$/.test(each.use.value ?? "") &&
      met.some(({ use }) => use.start === each.use.origin),
  );
  return new Set(set.map(({ use }) => use.path[1])).size >= FIELDS;
}

/** `all[name] = given[name]` */
function isFieldGiven({ use }: PlacedUse): boolean {
  return use.action === "write" && use.path.length === 2 && /^(param:|member:)/.test(use.value ?? "");
}

function isBeside({ use }: PlacedUse, { use: put }: PlacedUse): boolean {
  return use.branch === put.branch && use.start < put.start;
}
