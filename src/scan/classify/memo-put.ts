import type { PlacedUse } from "../link/linked-variable.ts";
import {
  CONDITIONAL,
  OR_MADE,
  IF_MISSING,
  IN_CATCH,
  IN_FINALLY,
  IN_LOOP,
  LEAVES,
  MADE_FROM,
  VALUE_USED,
} from "../scopes/reference.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * Put where there is none: in a branch, behind a `return` of what is there, or as its own default
 * (`table[key] = table[key] || make()`). What is put in any case is put by whoever calls.
 */
export function isForAbsent(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if ((put.use.flags & CONDITIONAL) !== 0 && !isBesideQuestions(put, uses) && !isBesideUse(put, uses))
    return true;
  return (
    isBehindReturn(put, uses) ||
    isPutWithElse(put, uses) ||
    uses.some((other) => frameKey(other) === frameKey(put) && isDefaultOf(other, put))
  );
}

/**
 * `const known = table.get(key) ?? compute(key); table.set(key, known)`, `table.has(key) ? table.get(key) :
 * compute(key)`
 */
function isPutWithElse({ file, use: put }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (!put.value?.startsWith("saved:")) return false;
  const isSave = ({ file: at, use }: PlacedUse): boolean =>
    at === file && use.frame === put.frame && use.action === "bind" && (use.flags & OR_MADE) !== 0;
  const isPut = ({ file: at, use: { pass, origin, start } }: PlacedUse, save: PlacedUse): boolean =>
    at === file &&
    origin === save.use.start &&
    pass !== null &&
    start > put.memberEnd &&
    start <= put.end + ASSIGNED_WITHIN;
  return uses.some((save) => isSave(save) && uses.some((each) => isPut(each, save)));
}

/**
 * `else if (name === "ref") { cleanups.get(node)?.(); …; cleanups.set(node, cleanup) }`: whatever was asked, it was
 * for the branch of both.
 */
function isBesideQuestions(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const before = uses.filter((other) => frameKey(other) === frameKey(put) && other.use.start < put.use.start);
  return (
    put.use.branch !== 0 &&
    before.length > 0 &&
    before.every(({ use }) => use.branch === put.use.branch && use.action === "call" && use.method === "get")
  );
}

/**
 * `if (answer) { const open = waiting.get(id); open.resolve(answer) } else waiting.set(id, make())`: the entry is
 * used in another branch, where nobody doubts that there is one, and is asked for nowhere else before.
 */
function isBesideUse(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const before = uses.filter((other) => frameKey(other) === frameKey(put) && other.use.start < put.use.start);
  const asked = before.filter(({ use }) => use.via === null);
  return (
    asked.length > 0 &&
    asked.every((each) => each.use.branch !== put.use.branch && isTakenForGranted(each, before))
  );
}

/** Bound, and something of it is called or written before any question is asked of it. */
function isTakenForGranted({ use }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (use.branch === 0 || (use.method !== "get" && use.action !== "bind")) return false;
  const [first] = uses.filter((each) => each.use.via === "alias" && each.use.origin === use.start);
  return (
    first?.use.branch === use.branch &&
    /^(call|write|update)$/.test(first.use.action) &&
    first.use.path.length > 0
  );
}

/** Nothing is computed for want of an entry that is asked for afterwards only, unless that is to hand it back. */
export function isAskedFirst(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (other) =>
      other !== put &&
      frameKey(other) === frameKey(put) &&
      (other.use.start < put.use.start ||
        (other.use.action === "return" && !isAskedBelow(put, uses)) ||
        isDefaultOf(other, put)),
  );
}

/**
 * `if (pending.has(name)) mocks[name] = make(name); return name in mocks ? mocks[name] : load(name)`: there may be
 * none after the putting either.
 */
function isAskedBelow(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (other) =>
      frameKey(other) === frameKey(put) &&
      (other.use.action === "in" || /^has(OwnProperty)?$/.test(other.use.method ?? "")),
  );
}

/**
 * `table[name] = value; if (value.lazy) table[name] = value.make()`: what callers give is put whether there was one
 * or not. `if (!locks[name]) locks[name] = free(); …; locks[name] = locks[name].then(work)`: what follows takes its
 * place each time. `flags[name] = read(text); if (given) flags[name] = given[name]`: the key has an entry by then,
 * whatever there was before.
 */
export function isPutAnyway(put: PlacedUse, puts: readonly PlacedUse[], uses: readonly PlacedUse[]): boolean {
  return puts.some((other) => {
    if (frameKey(other) !== frameKey(put) || (other.use.flags & (CONDITIONAL | IN_CATCH)) !== 0) return false;
    const isFollowing = (put.use.flags & CONDITIONAL) !== 0 && (put.use.flags & LEAVES) === 0;
    return other.use.start < put.use.start
      ? other.use.value?.startsWith("param:") === true || isSettledBefore(other, put, uses)
      : isFollowing && other.use.start > put.use.start;
  });
}

function isSettledBefore(other: PlacedUse, put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return (
    other.use.key !== null && other.use.key === put.use.key && isComputed(other) && !isForAbsent(other, uses)
  );
}

/**
 * `if (given) table[name] = make(given); else delete table[name]`, `if (n > 0) table.set(name, n); else
 * table.delete(name)`: callers say whether there is to be one. What could not be computed goes again as well.
 */
export function isTakenOutBeside({ file, use: put }: PlacedUse, removes: readonly PlacedUse[]): boolean {
  return removes.some(
    ({ file: at, use }) =>
      at === file &&
      use.during === put.during &&
      (use.action === "delete" || isTakenOutElse(use, put)) &&
      use.key !== null &&
      use.key === put.key &&
      use.start > put.start &&
      use.branch !== put.branch &&
      (use.flags & (IN_CATCH | IN_FINALLY)) === 0,
  );
}

/** In the branch right below that of the putting: whatever a collection holds may be taken out of it further down. */
function isTakenOutElse({ method, branch }: PlacedUse["use"], put: PlacedUse["use"]): boolean {
  const isNext = branch > put.memberEnd && branch <= put.memberEnd + ASSIGNED_WITHIN;
  return method === "delete" && put.branch !== 0 && isNext;
}

/** Built up step by step behind a `return` of what is there: `if (known) return known; …; table[key] = text`. */
export function isWorkedOut(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return put.use.action !== "update" && WORKED_OUT.test(put.use.value ?? "") && isBehindReturn(put, uses);
}

/**
 * `if (known !== undefined) return known; if (isFile(path)) { kinds.set(path, Kind.FILE); return Kind.FILE } …`: one
 * answer or another, behind a `return` of what is there. One mark for all says that something was seen.
 */
export function isOneOfAnswers(
  put: PlacedUse,
  puts: readonly PlacedUse[],
  uses: readonly PlacedUse[],
): boolean {
  const isAnswer = ({ use: { value } }: PlacedUse): boolean => ANSWER.test(value ?? "");
  const isOther = (other: PlacedUse): boolean =>
    isAnswer(other) && frameKey(other) === frameKey(put) && other.use.value !== put.use.value;
  return isAnswer(put) && puts.some(isOther) && isBehindReturn(put, uses);
}

/** What is there was handed back before. */
export function isBehindReturn(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (other) => frameKey(other) === frameKey(put) && isHandedBack(other) && other.use.start < put.use.start,
  );
}

/**
 * `return known`, and in a branch that ends there `return Promise.resolve(known)`, what it answers (`return
 * made[name](data)`, `known.then(use); return`), a part of it (`return known.slice(0, most)`) or what is put together
 * from its parts (`return { code: known.code, isFresh: true }`).
 */
export function isHandedBack({ use: { action, flags, path, method, pass } }: PlacedUse): boolean {
  if (action === "return") return true;
  if ((flags & LEAVES) === 0) return false;
  if (action === "store") return path.length > 1;
  const isAnswer = method === "*" ? path.length === 0 : path.join() === "*";
  if (action === "call") return isAnswer && (method === "then" || (flags & VALUE_USED) !== 0);
  return pass !== null && PROMISED.test([pass.callee, ...pass.calleePath].join("."));
}

/** `Promise.resolve(known)`, and what libraries call it: `Q.when(known)`, `Q(known)`, `Bluebird.resolve(known)`. */
const PROMISED = /^(?:[\w$]+\.(?:resolve|when)|Q)$/;

/** The longest ` = ` and line break with indentation between a place and the value it is given. */
export const ASSIGNED_WITHIN = 80;

/** Of the entry itself: what a value is worked out from may come from another entry. */
export function isDefaultOf({ use }: PlacedUse, { use: put }: PlacedUse): boolean {
  // `table.set(key, now); if (before) …`: what stands below a value with a name is another statement.
  if (use.key !== null && put.key !== null && use.key !== put.key) return false;
  if (use.path.length > 1 || (put.method === "set" && put.value?.startsWith("id:"))) return false;
  const isRead = use.action === "read" || use.action === "test" || use.action === "store";
  return isRead && use.start > put.memberEnd && use.start < put.memberEnd + ASSIGNED_WITHIN;
}

/**
 * `return (table[key] ??= compute(key))`, `if (…) return (table[key] = compute(key))`. What `const lock = (locks[key]
 * = {…})` puts is named to go on working with it.
 */
export function isKeptAndHandedOn({ use }: PlacedUse): boolean {
  if (use.action !== "write" || use.path[0] !== "*" || (use.flags & VALUE_USED) === 0) return false;
  return (use.flags & IF_MISSING) !== 0 || ((use.flags & CONDITIONAL) !== 0 && !use.value?.startsWith("id:"));
}

/** The handle of a timer. */
export const TIMER = /^call:(\w+\.)?(setTimeout|setInterval|setImmediate|requestAnimationFrame)$/;
const WORKED_OUT = /^(truth|compute)$/;
const CONSTANT = /^member:([\w$]+\.)+[A-Z][A-Z\d_]+$/;
const ANSWER = new RegExp(`^(true|false|nullish)$|${CONSTANT.source}`);
const COPIED = /^member:[\w$]+\.\*$/;

/** What is put is worked out, not given, empty or counted. */
export function isComputed({ use }: PlacedUse): boolean {
  // A timer's handle is kept to call it off.
  if (TIMER.test(use.value ?? "")) return false;
  if (use.method === "add" || use.method === "push" || use.method === "unshift") return false;
  if ((use.flags & MADE_FROM) !== 0) return true;
  // `for (const k in given) if (k in settings) settings[k] = given[k]` copies one table over another.
  if ((use.flags & IN_LOOP) !== 0 && COPIED.test(use.value ?? "")) return false;
  // `n[k] = (n[k] || 0) + 1` counts; only what is put when an entry is missing was computed for it.
  if (WORKED_OUT.test(use.value ?? "")) return (use.flags & CONDITIONAL) !== 0;
  // `states.set(id, States.UNSTARTED)`
  if (CONSTANT.test(use.value ?? "")) return false;
  // What puts itself is registered, not computed; what is made empty is for others to fill, or to listen to.
  return !/^(param:|this$|number$|empty-array|empty-object|blank-object|true|false|nullish|function|counted|\+\+|--|\+=|-=|new:(Set|Map|Array|WeakSet|WeakMap|(\w+\.)?Event(Emitter|Target))$)/.test(
    use.value ?? "",
  );
}

/** An empty record or list is put where there is none, and what belongs into it is computed in the same function. */
export function isFilledAtOnce(
  put: PlacedUse,
  changes: readonly PlacedUse[],
  uses: readonly PlacedUse[],
): boolean {
  if (put.use.value === "empty-array") return isListedAtOnce(put, uses);
  if (put.use.value !== "blank-object") return false;
  return (
    isFilledBehindReturn(put, changes, uses) ||
    changes.some(
      (change) =>
        frameKey(change) === frameKey(put) &&
        change.use.action === "write" &&
        change.use.path.length === 2 &&
        isComputed(change),
    )
  );
}

/**
 * `if (paths !== undefined) return paths; all.set(bundle, (paths = { maps: new Set() })); for (…) paths.maps.add(…)`,
 * and nobody else does.
 */
function isFilledBehindReturn(
  put: PlacedUse,
  changes: readonly PlacedUse[],
  uses: readonly PlacedUse[],
): boolean {
  const fills = changes.filter(({ use }) => use.path[0] === "*" && use.path.length > 1);
  return (
    fills.length > 0 && isBehindReturn(put, uses) && fills.every((fill) => frameKey(fill) === frameKey(put))
  );
}

/** `const known = lists.get(k); if (known) return known; lists.set(k, (list = [])); for (…) list.push(…)` */
function isListedAtOnce(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const pushes = uses.filter(({ use }) => use.path.join() === "*" && use.method === "push");
  return (
    isBehindReturn(put, uses) &&
    pushes.length > 0 &&
    pushes.every((push) => frameKey(push) === frameKey(put) && !push.use.value?.startsWith("param:"))
  );
}
