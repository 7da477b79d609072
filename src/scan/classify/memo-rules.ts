import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isCollected } from "./collected-entries.ts";
import { isCounted } from "./counted-entries.ts";
import {
  isAskedFirst,
  isComputed,
  isFilledAtOnce,
  isForAbsent,
  isHandedBack,
  isKeptAndHandedOn,
  isOneOfAnswers,
  isPutAnyway,
  isTakenOutBeside,
  isWorkedOut,
  TIMER,
} from "./memo-put.ts";
import { isOfOwnEntry } from "./from-itself.ts";
import { isOwnUpdate } from "./own-update.ts";
import { isEndedBefore, isFoundInLoop, isLeftThere, isRenewedInstead } from "./put-in-branch.ts";
import { CONDITIONAL, IN_LOOP, LEAVES, VALUE_USED, WIRED_UP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey, frameOf, framesOf, isAsked, isEmptyValue } from "./usage-profile.ts";

/** Asked for, found missing, computed, put: in one function, or by a setter that it calls. */
export const getOrCompute: Rule = ({ state, container, gets, puts, removes, changes, putterCalls }) => {
  if (container === "array" && puts.every(({ use }) => use.action === "call")) return null;
  if (isCounted(puts, gets)) return null;
  const filled = new Set(changes);
  const handed = framesOf([
    ...state.uses.filter((each) => each.use.action === "call" && isHandedBack(each)),
    ...gets.filter(
      (get) =>
        !filled.has(get) &&
        get.use.action !== "in" &&
        !isAsked(get) &&
        !ASKING.test(get.use.pass?.calleePath.at(-1) ?? get.use.pass?.callee ?? "") &&
        !/^(has|hasOwnProperty|includes|indexOf)$/.test(get.use.method ?? ""),
    ),
  ]);
  const putters = framesOf(puts);
  const returned = framesOf(gets.filter(({ use }) => use.action === "return"));
  const put =
    puts.find(
      (candidate) =>
        (handed.has(frameKey(candidate)) || isKeptAndHandedOn(candidate) || isAskedAfter(candidate, gets)) &&
        (isComputed(candidate) ||
          isMadeForKey(candidate, returned) ||
          isWorkedOut(candidate, state.uses) ||
          isOneOfAnswers(candidate, puts, state.uses) ||
          isFoundInLoop(candidate, state.uses) ||
          isFilledAtOnce(candidate, changes, state.uses)) &&
        isForAbsent(candidate, state.uses) &&
        (isKeptAndHandedOn(candidate) || isAskedFirst(candidate, state.uses)) &&
        !isPutAnyway(candidate, puts, state.uses) &&
        !isTakenOutBeside(candidate, removes) &&
        !isLeftThere(candidate, state.uses) &&
        !isRenewedInstead(candidate, state.uses) &&
        !isEndedBefore(candidate, state.uses) &&
        // What listens for the key from then on is there, whoever asks.
        (candidate.use.flags & WIRED_UP) === 0 &&
        !isOwnUpdate(candidate, gets) &&
        !isOfAnotherKey(candidate, gets) &&
        !isToldFromLast(candidate, gets) &&
        !isRenamed(candidate, removes),
    ) ?? putterCalls.find((call) => returned.has(frameKey(call)) && !putters.has(frameKey(call)));
  if (!put || isCollected(put, state) || isGivenToo(put, puts, gets, putterCalls)) return null;
  if (isBegunToo(puts, gets, state.uses)) return null;
  const because = "an absent entry is computed and kept";
  return classified("cache", "memo", 0.8, because, fact("get-or-compute", "computed and kept here", put));
};

/**
 * `if (patches.has(source)) …; patches.set(model, merged)`, `for (…) last = rows.get(names[i]); … rows.set("first",
 * [row])`: what is asked for is another entry than the one that is put.
 */
function isOfAnotherKey(put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  const { key, value } = put.use;
  const asked = gets.filter(
    (get) => frameKey(get) === frameKey(put) && get.use.via === null && get.use.action !== "bind",
  );
  return key !== null && value === "array" && asked.length > 0 && asked.every(({ use }) => use.key !== key);
}

/**
 * `const one = table[from]; if (one) table[to] = one; delete table[from]`: what was there already goes by another
 * key.
 */
function isRenamed({ file, use: put }: PlacedUse, removes: readonly PlacedUse[]): boolean {
  if (!put.value?.startsWith("saved:")) return false;
  return removes.some(
    ({ file: at, use }) =>
      at === file &&
      use.frame === put.frame &&
      use.start > put.start &&
      (use.key === null || use.key !== put.key),
  );
}

/**
 * `if (last.get(id) === print) return; …; last.set(id, print)`, `if (!isEqual(print, last[id])) last[id] = print`: what
 * was sent last, which tells whether the next is news.
 */
function isToldFromLast(put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  if (!put.use.value?.startsWith("id:")) return false;
  const own = gets.filter((get) => frameKey(get) === frameKey(put));
  const asked = own.filter(isAsked);
  return (
    own.some(isHeldAgainst) ||
    (asked.length > 0 && asked.every(({ use }) => use.action === "compare" && use.value === "same"))
  );
}

/** The whole of an entry, not a part that says what it was made of. */
function isHeldAgainst({ use: { action, path, pass } }: PlacedUse): boolean {
  const isEntry = action === "pass" && path.join() === "*";
  return isEntry && COMPARING.test(pass?.calleePath.at(-1) ?? pass?.callee ?? "");
}

const COMPARING = /(^e|E)quals?$|^(is)?[sS]ame([A-Z]\w*)?$/;

/**
 * `setLogger(key, logger) { loggers.set(key, logger) }` beside `getLogger(key)`, which makes one where there is none:
 * what a caller gave nobody makes again. What takes long to get may be kept by who has just stored it.
 */
function isGivenToo(
  put: PlacedUse,
  puts: readonly PlacedUse[],
  gets: readonly PlacedUse[],
  putterCalls: readonly PlacedUse[],
): boolean {
  if (frameOf(put)?.isAsync !== false || frameOf(put)?.awaits === true) return false;
  const asked = framesOf(gets);
  // The one that gives is the one that asks.
  if (putterCalls.some((call) => asked.has(frameKey(call)))) return false;
  return puts.some(
    (other) =>
      !asked.has(frameKey(other)) && other.use.via === null && isGiven(other.use) && other.use.branch === 0,
  );
}

/**
 * `instances[MAIN] = new Client()` by what sets a library up, `each(instances, (client) => client.ready())`: there is
 * one from then on, whoever asks, and all of them are at work.
 */
function isBegunToo(
  puts: readonly PlacedUse[],
  gets: readonly PlacedUse[],
  uses: readonly PlacedUse[],
): boolean {
  const asked = framesOf(gets);
  const isBegun = (other: PlacedUse): boolean =>
    !asked.has(frameKey(other)) && /^(new:|call:)/.test(other.use.value ?? "") && other.use.branch === 0;
  return puts.some(isBegun) && uses.some((each) => each.file.testMark === null && isToldToAll(each));
}

function isToldToAll({ use: { action, path, method, pass } }: PlacedUse): boolean {
  if (path.length > 0) return false;
  if (action === "call") return method === "forEach";
  return (
    action === "pass" &&
    pass?.index === 0 &&
    /^(each|forEach|forOwn)$/.test(pass.calleePath.at(-1) ?? pass.callee ?? "")
  );
}

/**
 * `loggers.set(key, logger)`, `texts[change.path] = change.text`: of what a caller hands over, where its key is of
 * that as well.
 */
function isGiven({ value, key }: PlacedUse["use"]): boolean {
  if (value?.startsWith("param:")) return true;
  const root = /^member:([\w$]+)\./.exec(value ?? "")?.[1];
  return root !== undefined && key?.startsWith(`${root}.`) === true;
}

/**
 * `return getters[key] || (getters[key] = (from) => from[key])`: a function that is made for the key, and handed out.
 */
function isMadeForKey(put: PlacedUse, returned: ReadonlySet<string>): boolean {
  return put.use.value === "function" && (isKeptAndHandedOn(put) || returned.has(frameKey(put)));
}

const WHETHER_SO =
  /^(truth$|call:(.*\.)?(test|includes|startsWith|endsWith|matches|(is|has|can)([A-Z]\w*)?)$)/;

/** `if (!(tag in known)) known[tag] = a !== b; if (known[tag]) …`: what is kept is whether something is so. */
function isAskedAfter(put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  if (!WHETHER_SO.test(put.use.value ?? "")) return false;
  return gets.some(
    (get) =>
      frameKey(get) === frameKey(put) &&
      get.use.action === "test" &&
      get.use.path[0] === "*" &&
      get.use.start > put.use.start,
  );
}

/** `table[key] || compute(key)`, where `compute` keeps what it hands back and nobody else calls it. */
export const computedBeside: Rule = (profile) => {
  const { puts, gets, container, state } = profile;
  const asked = framesOf(gets);
  const [put] = puts;
  // What a weak table has for an object is made from it, also where it has a name by then.
  const isKept = put !== undefined && (isEntryPut(put) || container === "weak");
  if (!isKept || puts.length > 1 || !isComputed(put) || isCollected(put, state)) return null;
  const isForMiss = (call: PlacedUse): boolean =>
    asked.has(frameKey(call)) &&
    (call.use.flags & CONDITIONAL) !== 0 &&
    ((put.use.flags | call.use.flags) & VALUE_USED) !== 0;
  const calls = profile.makerCalls;
  if (calls.length === 0 || !calls.every(isForMiss)) return null;
  const because = "an absent entry is computed and kept by the function that is called for it";
  return classified("cache", "memo", 0.75, because, fact("get-or-compute", "computed and kept here", put));
};

/**
 * `table[key] = made`; `table.set(key, await load(key))`, where a name may as well stand for a thing that was just
 * made empty.
 */
function isEntryPut(put: PlacedUse): boolean {
  const { action, method, value } = put.use;
  const isWorkedFor = /^(call:|await)/.test(value ?? "") || frameOf(put)?.awaits === true;
  return action === "write" || (method === "set" && isWorkedFor);
}

/** `if (table[key]) return done(table[key]); load(key, (loaded) => { table[key] = loaded; done(loaded) })` */
export const loadedLater: Rule = ({ puts, gets, removes, writes, state }) => {
  // How many there are by now is not to be loaded again.
  if (isCounted(puts, gets)) return null;
  const isAskedFor = (get: PlacedUse, put: PlacedUse): boolean =>
    get.use.key === put.use.key && isAround(get, put) && decides(get, put, gets);
  const put = puts.find(
    (candidate) =>
      candidate.use.key !== null &&
      !TIMER.test(candidate.use.value ?? "") &&
      !isOfOwnEntry(candidate, state) &&
      gets.some((get) => isAskedFor(get, candidate)),
  );
  const asked = framesOf(gets.filter((get) => put && isAskedFor(get, put)));
  const emptied = framesOf(writes.filter(isEmptyValue));
  // What is out of date goes where it is asked for, and by the key where all goes as well.
  const isForgotten = (remove: PlacedUse): boolean =>
    remove.use.method === "clear" ||
    isOfAll(remove) ||
    asked.has(frameKey(remove)) ||
    emptied.has(frameKey(remove));
  if (!put || !removes.every(isForgotten) || !puts.every(({ use }) => use.key === put.use.key)) return null;
  const because = "an absent entry is loaded and kept when it has come";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", put));
};

/** `for (const key of Object.keys(table)) delete table[key]` */
function isOfAll({ use: { action, flags } }: PlacedUse): boolean {
  return action === "delete" && (flags & IN_LOOP) !== 0 && (flags & CONDITIONAL) === 0;
}

/** Asked itself, or by the name that it is given: `const known = table.get(key); if (!known) …`. */
function decides(get: PlacedUse, put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  if (isAsked(get) || isAnsweredAtOnce(get, gets)) return true;
  return gets.some(
    (other) =>
      other.use.via === "alias" &&
      other.use.origin === get.use.start &&
      isAsked(other) &&
      frameKey(other) === frameKey(get) &&
      other.use.start < put.use.start,
  );
}

/** `if (table.has(key)) return table.get(key)`, `if (key in table) { done(null, table[key]); return }` */
function isAnsweredAtOnce({ file, use }: PlacedUse, gets: readonly PlacedUse[]): boolean {
  if (use.action !== "in" && !/^has(OwnProperty)?$/.test(use.method ?? "")) return false;
  return gets.some(
    (other) =>
      other.file === file &&
      other.use.frame === use.frame &&
      (other.use.action === "return" || isGivenBack(other)) &&
      other.use.via === null &&
      other.use.branch > use.start,
  );
}

/** Handed to somebody in a branch that ends there. */
function isGivenBack({ use: { action, flags } }: PlacedUse): boolean {
  return action === "pass" && (flags & LEAVES) !== 0;
}

/** Asked for in a function in which a callback puts it, or a function of its own that waits for it. */
function isAround(get: PlacedUse, put: PlacedUse): boolean {
  if (get.file !== put.file || get.use.start > put.use.start) return false;
  const { frames } = put.file;
  const putting = frames[put.use.frame];
  if (get.use.frame === put.use.frame || !(putting?.isMethod || putting?.isAsync)) return false;
  for (let at = put.use.frame; at > 0; at = frames[at]?.parent ?? 0) if (at === get.use.frame) return true;
  return false;
}

/** Functions that say whether there is something: `isUndefined(table[key])`. */
const ASKING = /^(is(Undefined|Nil|Null|Nullish|Defined|Empty|Present)|has|exists)$/;
