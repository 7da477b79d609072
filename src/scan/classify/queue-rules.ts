import { CONDITIONAL, IN_LOOP, LOOP_CONDITION, OR_MADE, VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isBytes } from "./container.ts";
import { isInFrameLoop } from "./frame-loops.ts";
import { areWrittenByLoops } from "./written-by-loops.ts";
import { frameKey, frameOf, framesOf, inFinally } from "./usage-profile.ts";

/**
 * `const tree = pool.pop() ?? new Tree()`, and `pool.push(tree)` when it is no longer needed: kept because making one
 * anew costs where it is taken.
 */
export const objectPool: Rule = ({ container, puts, removes }) => {
  const isTakenOrMade = (each: PlacedUse): boolean =>
    /^(pop|shift)$/.test(each.use.method ?? "") &&
    ((each.use.flags & OR_MADE) !== 0 || puts.some((put) => isMadeFor(put, each)));
  const isCut = ({ use }: PlacedUse): boolean =>
    container === "array" && use.path[0] === "length" && use.value === "number";
  const taken = removes.find((each) => !isCut(each));
  const isPool = removes.every((each) => isTakenOrMade(each) || isCut(each));
  if (
    !taken ||
    !isPool ||
    !puts.some((put) => isQueued(put) && !removes.some((each) => isMadeFor(put, each)))
  )
    return null;
  const because = "it keeps objects that are free, to be used again";
  return classified("state", "object-pool", 0.75, because, fact("scratch", "taken out, or made anew", taken));
};

/** `if (pool.length === 0) pool.push(new Tree()); return pool.pop();` */
function isMadeFor(put: PlacedUse, taken: PlacedUse): boolean {
  const { method, value, flags, start } = put.use;
  const isMade = method === "push" && value?.startsWith("new:") === true && (flags & CONDITIONAL) !== 0;
  return isMade && frameKey(put) === frameKey(taken) && start < taken.use.start;
}

/**
 * `forward.push(back.pop())` here, `back.push(forward.pop())` there: steps that were taken, to be taken back and done
 * again. Where a loop works the other list off, what comes back is free to be used again.
 */
export const stepsTaken: Rule = ({ state, puts, removes }) => {
  const isPush = ({ use }: PlacedUse): boolean => use.method === "push";
  const isPop = ({ use }: PlacedUse): boolean => use.method === "pop" && (use.flags & VALUE_USED) !== 0;
  const pushes = framesOf(puts.filter(isPush));
  const isBack = (file: PlacedUse["file"], use: UseSummary): boolean =>
    use.method === "pop" && use.path.length === 0 && pushes.has(`${file.path}#${use.frame}`);
  const othersOf = (pop: PlacedUse): readonly VariableSummary[] =>
    pop.file.variables.filter(
      (other) =>
        other !== state.linked?.variable &&
        other.uses.some(
          (use) => use.method === "push" && use.path.length === 0 && use.frame === pop.use.frame,
        ) &&
        other.uses.some((use) => isBack(pop.file, use)),
    );
  const moved = removes.find(
    (remove) => isPop(remove) && !pushes.has(frameKey(remove)) && othersOf(remove).length > 0,
  );
  // What is only ever taken by a loop is work that comes to an end there.
  if (!moved || removes.every(({ use }) => (use.flags & IN_LOOP) !== 0)) return null;
  const isWorkedOffInLoop = ({ uses }: VariableSummary): boolean =>
    uses.some((use) => isBack(moved.file, use) && (use.flags & IN_LOOP) !== 0);
  if (othersOf(moved).some(isWorkedOffInLoop)) {
    const because = "it keeps objects that are free, to be used again";
    return classified("state", "object-pool", 0.75, because, fact("scratch", "taken out here", moved));
  }
  const because = "it keeps steps that were taken, which move to another list and back";
  return classified("state", "other", 0.7, because, fact("queue", "moved to the other list here", moved));
};

export const pushPopStack: Rule = ({ puts, removes, reads, fieldWrites }) => {
  const push = puts.find(({ use }) => use.method === "push");
  const pop =
    removes.find(
      (remove) =>
        remove.use.method === "pop" &&
        !isForgetting(remove) &&
        !isWorkedOff(remove, puts, reads) &&
        !isMovedUp(remove, puts),
    ) ?? fieldWrites.find((write) => isShortened(write) && isBehindPush(write, puts));
  const isTakenElsewhere = (remove: PlacedUse): boolean =>
    remove.use.method === "splice" || (remove.use.method === "shift" && !isKeptShort(remove));
  if (!push || !pop || removes.some(isTakenElsewhere)) return null;
  if (isUnderWay(push) && puts.every(isMark) && reads.every(isHowMany)) {
    const because = "it counts how much work is under way";
    return classified("state", "counter", 0.75, because, fact("counter", "one more is begun here", push));
  }
  const because = "it is a stack pushed where work begins and popped where it ends";
  return classified("error-context", "push-pop-stack", 0.8, because, fact("push-pop", "popped again", pop));
};

/** `if (stack.length >= most) stack.shift()`: so that it does not grow where an end was missed. */
function isKeptShort({ use: { flags } }: PlacedUse): boolean {
  return (flags & (CONDITIONAL | VALUE_USED)) === CONDITIONAL;
}

/** What an async function, or a handler, puts before its work and takes off behind it. */
function isUnderWay(push: PlacedUse): boolean {
  const frame = frameOf(push);
  return frame?.isAsync === true || frame?.isHandler === true;
}

/**
 * `calls.push(true)`, of which nobody asks more than how many there are: as a count of work that is under way, not of
 * what stands in what.
 */
function isMark({ use }: PlacedUse): boolean {
  return use.method === "push" && /^(true|number|string|empty-object)$/.test(use.value ?? "");
}

function isHowMany({ use }: PlacedUse): boolean {
  return use.path.join() === "length";
}

/** `stack.length--` */
function isShortened({ use }: PlacedUse): boolean {
  return use.action === "update" && use.path.join() === "length" && use.value === "--";
}

/** What a function takes off that it has put itself, when what it does in between is done. */
function isBehindPush(pop: PlacedUse, puts: readonly PlacedUse[]): boolean {
  return puts.some(
    (put) => put.use.method === "push" && frameKey(put) === frameKey(pop) && put.use.start < pop.use.start,
  );
}

/** `const last = list.pop(); if (at < list.length) list[at] = last;`: the last one takes the place of one that goes. */
function isMovedUp(pop: PlacedUse, puts: readonly PlacedUse[]): boolean {
  return puts.some(
    (put) => put.use.action === "write" && frameKey(put) === frameKey(pop) && put.use.start > pop.use.start,
  );
}

/** `while (list.length) list.pop();` empties it; a stack of nested work pops once where it pushed once. */
function isForgetting({ use: { flags } }: PlacedUse): boolean {
  return (flags & IN_LOOP) !== 0 && (flags & VALUE_USED) === 0;
}

/**
 * `while (later.length) run(later.pop())`, in a function that pushes nothing: the last comes first, none stands in
 * another.
 */
function isWorkedOff(pop: PlacedUse, puts: readonly PlacedUse[], reads: readonly PlacedUse[]): boolean {
  const isTaken = (pop.use.flags & IN_LOOP) !== 0 && (pop.use.flags & VALUE_USED) !== 0;
  if (!isTaken || framesOf(puts).has(frameKey(pop))) return false;
  return reads.some(
    (read) =>
      frameKey(read) === frameKey(pop) &&
      read.use.path[0] === "length" &&
      (read.use.flags & LOOP_CONDITION) !== 0,
  );
}

export const jobQueue: Rule = ({ container, puts, removes, writes, reads }) => {
  if (container !== "array" || ![...puts, ...removes].some(isQueued)) return null;
  // Emptied without being looked at, it is forgotten, not worked off.
  const readFrames = framesOf(reads);
  const drain = [...removes, ...writes.filter((write) => !isPutBack(write, writes)), ...puts].find(
    (change) =>
      change.use.method === "shift" ||
      (isCleared(change) && readFrames.has(frameKey(change))) ||
      isDoneWith(change, reads) ||
      isTakenByFrames(change, reads) ||
      (isTakenFromFront(change) && removes.some(isPutInOrder)) ||
      (change.use.method === "pop" && isWorkedOff(change, puts, reads)) ||
      ((change.use.path[0] === "length" || change.use.value === "empty-array") &&
        (readFrames.has(frameKey(change)) || isEmptiedForLoop(change, reads))),
  );
  if (!drain || (isTornDown(drain) && !isEmptiedForLoop(drain, reads))) return null;
  return classified(
    "state",
    "job-queue",
    0.7,
    "it queues work that another function drains",
    fact("queue", "drained here", drain),
  );
};

/** `const all = list; list = []; try { run() } finally { list = all }`: it is set aside while something runs. */
function isPutBack(emptied: PlacedUse, writes: readonly PlacedUse[]): boolean {
  return writes.some(
    (other) =>
      inFinally(other) && frameKey(other) === frameKey(emptied) && other.use.start > emptied.use.start,
  );
}

/** `while (at < end) { const job = queue[at]; queue[at++] = undefined; run(job) }` */
function isCleared({ use }: PlacedUse): boolean {
  return use.action === "write" && use.value === "nullish" && (use.flags & IN_LOOP) !== 0;
}

/**
 * `for (let i = 0; i < n; i++) jobs[i](); jobs.splice(0, n)`: those that were done are taken off, what came meanwhile
 * stays.
 */
function isDoneWith(remove: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const { method, path, key, value, start } = remove.use;
  if (method !== "splice" || path.length > 0 || key !== "0" || value !== null) return false;
  return reads.some(
    (read) => frameKey(read) === frameKey(remove) && isElementInLoop(read) && read.use.start < start,
  );
}

/**
 * `for (let i = 0; i < running.length; i++) if (!running[i].tick(now)) running.splice(i--, 1)`, frame by frame: what is
 * not over yet has its turn again.
 */
function isTakenByFrames(remove: PlacedUse, reads: readonly PlacedUse[]): boolean {
  if (remove.use.method !== "splice" || !isInFrameLoop(remove)) return false;
  return reads.some((read) => frameKey(read) === frameKey(remove) && isElementInLoop(read));
}

/** `run(timers.splice(0, due))` */
function isTakenFromFront({ use: { key, value, flags } }: PlacedUse): boolean {
  return key === "0" && value === null && (flags & VALUE_USED) !== 0;
}

/** Some are put where their turn comes, and those whose turn it is are taken. */
export function isOrderedQueue(changes: readonly PlacedUse[]): boolean {
  return changes.some(isPutInOrder) && changes.some(isTakenFromFront);
}

/** `timers.splice(placeOf(at), 0, timer)` */
function isPutInOrder({ use: { method, key, value } }: PlacedUse): boolean {
  return method === "splice" && value !== null && key !== "0";
}

/** One function works it off in a loop, another empties it, and one of the two calls the other. */
function isEmptiedForLoop({ file, use }: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const walks = reads.filter((read) => read.file === file && isElementInLoop(read));
  const calls = (called: number, caller: number): boolean =>
    called > 0 &&
    file.variables.some(
      ({ frame, uses }) =>
        frame === called &&
        uses.some(({ action, path, frame: at }) => action === "call" && path.length === 0 && at === caller),
    );
  return walks.some((walk) => calls(use.frame, walk.use.frame) || calls(walk.use.frame, use.frame));
}

/** `jobs[i]` or `jobs[i]()`, in a loop. */
export function isElementInLoop({ use: { path, method, flags } }: PlacedUse): boolean {
  return (path[0] === "*" || method === "*") && (flags & IN_LOOP) !== 0;
}

const ENDING =
  /^_*(?:do(?=[A-Z]))?(un[a-z]+|[sS]top|tear|[kK]ill|[tT]erminate|dispose|destroy|reset|clear|shutdown|close|restore|detach|disconnect|release|clean|remove)(?=$|[A-Z_])/;

/** Emptied by a function that ends it all: what is in it was kept to be ended, not to be done. */
export function isTornDown(drain: PlacedUse): boolean {
  return drain.use.method !== "shift" && ENDING.test(frameOf(drain)?.name ?? "");
}

/** Put at an end, at the next index, or by a `splice` that is given what to put in. */
function isQueued({ use }: PlacedUse): boolean {
  if (use.action === "write") return use.path.join() === "*" && use.value?.startsWith("param:") === true;
  return /^(push|unshift)$/.test(use.method ?? "") || (use.method === "splice" && use.value !== null);
}

/** A buffer that each call writes over: kept only to save the allocation. */
export const scratchBuffer: Rule = ({ state, container, puts, writes, removes }) => {
  if (container !== "array" && container !== "unknown") return null;
  const inLoop = puts.filter(({ use }) => use.path[0] === "*" && (use.flags & IN_LOOP) !== 0);
  // Bytes are written in a loop, then one of them put right by itself.
  const isOverwritten =
    inLoop.some(({ use }) => use.action === "write") && (isBytes(state.initial) || areWrittenByLoops(puts));
  const writers = framesOf(inLoop);
  // `buffer.length = list.length` makes it as long as what comes next; who fills it may also empty it when he is done.
  const isResized = (each: PlacedUse): boolean =>
    each.use.path[0] === "length" && (/^member:/.test(each.use.value ?? "") || writers.has(frameKey(each)));
  if (!isOverwritten || writes.length > 0 || !removes.every(isResized)) return null;
  return classified(
    "state",
    "scratch",
    0.7,
    "calls write over it to save an allocation",
    fact("scratch", "written over here", puts[0]),
  );
};
