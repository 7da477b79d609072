import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_CATCH, LEAVES } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { isFromItself, isOwnStep } from "./from-itself.ts";
import { frameKey, frameOf, inFinally, isAsked, isEmptyValue } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";
import { workUnderWay } from "./work-under-way.ts";

/** Set, work, reset, all in one function. */
export const setAndReset: Rule = (profile) => {
  const isAtRest = restOf(profile);
  for (const write of profile.writes) {
    if (isAtRest(write) || write.use.action === "update" || isOwnStep(write, profile.reads)) continue;
    const reset = profile.writes.find(
      (other) =>
        isAtRest(other) &&
        isResetOf(other, write) &&
        !isFromItself(other, profile.reads) &&
        !isDefault(other, profile) &&
        !isAnswered(other, profile) &&
        !isTakenBack(other, write, profile.writes),
    );
    if (!reset) continue;
    if (holdsWork(profile)) return queueOfWork(reset);
    const underWay = workUnderWay(profile, write);
    if (underWay) return underWay;
    const outside = askedFromOutside(profile);
    if (outside) return toldToOthers(outside);
    if (isTestedBefore(profile, write)) return enteredOnce(write);
    const asked = askedForAt(profile, write);
    if (asked) return askedFor(asked);
    if (isOfOneCall(profile)) return null;
    const because = "it is set before work and reset after it in one function";
    return classified(
      "error-context",
      "set-reset",
      0.75,
      because,
      fact("set-reset", "reset after the work", reset),
    );
  }
  return null;
};

/**
 * Set, used and dropped by one function, of which nothing further in knows: `if (!box) box = make(); measure(box);
 * box = null`.
 */
function isOfOneCall({ writes, reads }: UsageProfile): boolean {
  const [first] = writes;
  if (!first || reads.length === 0) return false;
  return [...writes, ...reads].every((each) => frameKey(each) === frameKey(first));
}

/**
 * `width = part.offsetWidth; if (width === undefined) width = 1200`, `if (!port || port.length === 0) port = "443"`:
 * a number or a text where there is none, in a slot that starts without one.
 */
function isDefault({ file, use }: PlacedUse, { state, reads }: UsageProfile): boolean {
  if (!/^(number|string)$/.test(use.value ?? "") || use.branch === 0 || state.initial !== "nullish")
    return false;
  return reads.some(
    (read) =>
      read.file === file &&
      read.use.frame === use.frame &&
      read.use.end < use.branch &&
      read.use.end > use.branch - ASKED_WITHIN &&
      isAsked(read),
  );
}

/**
 * `works = true; try { … } catch { works = false } return works`: what is found out and answered, not what work goes
 * on with.
 */
function isAnswered(reset: PlacedUse, { reads }: UsageProfile): boolean {
  return reads.some(
    (read) =>
      frameKey(read) === frameKey(reset) &&
      read.use.action === "return" &&
      read.use.path.length === 0 &&
      read.use.via === null &&
      read.use.start > reset.use.start,
  );
}

/** The longest ` === undefined) ` between a question and the branch that it decides on. */
const ASKED_WITHIN = 24;

/**
 * What it holds while no work is under way: nothing, `true` for a flag that is up from the start, or what a `finally`
 * gives a flag that is a number: `busy = 1; try { work() } finally { busy = 0 }`.
 */
function restOf({ state, writes }: UsageProfile): (write: PlacedUse) => boolean {
  if (writes.every(({ use }) => use.value === "number")) return inFinally;
  const isUpAtFirst =
    state.initial === "true" && writes.every(({ use }) => /^(true|false)$/.test(use.value ?? ""));
  return isUpAtFirst ? ({ use }) => use.value === "true" : isEmptyValue;
}

function isResetOf(other: PlacedUse, write: PlacedUse): boolean {
  if (isWhenSettled(other, write)) return true;
  if (frameKey(other) !== frameKey(write) || other.use.start <= write.use.start) return false;
  // What is kept where the attempt to find it out failed.
  if ((other.use.flags & IN_CATCH) !== 0) return false;
  if ((write.use.flags & LEAVES) !== 0 && other.use.branch !== write.use.branch && !inFinally(other))
    return false;
  // Two branches of one decision follow each other in the text, not in time.
  const bothBranches =
    other.use.branch !== 0 &&
    write.use.branch !== 0 &&
    other.use.branch !== write.use.branch &&
    !inFinally(other);
  return other.use.action === "write" && !bothBranches;
}

/**
 * `started = true; if (!isAllowed()) { started = false; return } …` in `start`, and `started = false` in `stop`:
 * taken back where nothing begins after all, it stays up when the function is done.
 */
function isTakenBack(other: PlacedUse, write: PlacedUse, writes: readonly PlacedUse[]): boolean {
  if (write.use.value !== "true" || write.use.branch !== 0) return false;
  if ((other.use.flags & LEAVES) === 0 || other.use.branch === 0 || inFinally(other)) return false;
  const lowered = writes.filter(isEmptyValue);
  const besides = lowered.filter((each) => frameKey(each) === frameKey(write));
  return besides.length === 1 && lowered.length > 1;
}

/**
 * `work().finally(…)`, or a function that is called where it stands: `slot = (async () => { try { … } finally { slot
 * = null } })()`
 */
const PROMISE_MADE = /\.(then|catch|finally)$|^call:$/;

/**
 * `slot = x; return work().finally(() => { slot = null })`; a slot that holds the very promise waits for it to come.
 */
function isWhenSettled(other: PlacedUse, write: PlacedUse): boolean {
  if (other.file !== write.file || !inFinally(other) || PROMISE_MADE.test(write.use.value ?? ""))
    return false;
  return frameOf(other)?.parent === write.use.frame && other.use.start > write.use.start;
}

/** `if (busy) return; busy = true; …; busy = false`: the flag is asked by the function that sets it. */
function isTestedBefore({ reads }: UsageProfile, write: PlacedUse): boolean {
  return (
    write.use.value === "true" &&
    reads.some(
      (read) => frameKey(read) === frameKey(write) && read.use.start < write.use.start && isAsked(read),
    )
  );
}

/**
 * `if (!queued) { setTimeout(run); queued = true }`: elsewhere it is raised when what `run` does is asked for, and
 * says that it will come.
 */
function askedForAt(profile: UsageProfile, write: PlacedUse): PlacedUse | undefined {
  return profile.writes.find(
    (other) =>
      frameKey(other) !== frameKey(write) && frameOf(other)?.timer === true && isTestedBefore(profile, other),
  );
}

function askedFor(at: PlacedUse): Classification {
  const because = "it says that a timer will do the work";
  return classified(
    "state",
    "scheduler-slot",
    0.7,
    because,
    fact("scheduler", "raised beside the timer", at),
  );
}

/**
 * `process.on("exit", () => { if (!running) return; … })`: what has listened since the module was loaded asks whether
 * work is under way, and is called by nobody who is part of that.
 */
function askedFromOutside({ writes, reads }: UsageProfile): PlacedUse | null {
  const isFlag = writes.every(({ use }) => /^(true|false)$/.test(use.value ?? ""));
  const isOutside = (read: PlacedUse): boolean =>
    frameOf(read)?.isHandler === true && frameOf(read)?.parent === 0 && isAsked(read);
  return isFlag && reads.every(isOutside) ? (reads[0] ?? null) : null;
}

function toldToOthers(at: PlacedUse): Classification {
  const because = "it tells what listens all the time whether work is under way";
  return classified("state", "told-flag", 0.7, because, fact("told", "asked by a listener", at));
}

/** What a flag keeps from beginning while it goes on. */
export function enteredOnce(write: PlacedUse): Classification {
  const because = "it guards a body against being entered again";
  return classified(
    "state",
    "reentrancy-guard",
    0.75,
    because,
    fact("guard", "set when the body is entered", write),
  );
}

/** An array in a slot: a batch that is being worked off. */
function holdsWork({ puts, writes }: UsageProfile): boolean {
  return (
    puts.some(({ use }) => use.method === "push") ||
    writes.some((write) => /^array/.test(write.use.value ?? "") || isTakenWhole(write))
  );
}

/** `batch = queue; queue = []` */
function isTakenWhole({ file, use }: PlacedUse): boolean {
  const taken = file.variables.find(({ name, scope }) => scope === "" && use.value === `id:${name}`);
  return (taken?.uses ?? []).some(
    ({ action, path, value, frame, start }) =>
      action === "write" &&
      path.length === 0 &&
      value === "empty-array" &&
      frame === use.frame &&
      start > use.start,
  );
}

function queueOfWork(at: PlacedUse): Classification {
  return classified(
    "state",
    "job-queue",
    0.7,
    "it is a batch of work that is being drained",
    fact("queue", "emptied here", at),
  );
}

/** `slot = value; res.on("finish", () => { slot = null }); next()` */
export const clearedAtEnd: Rule = ({ writes }) => {
  const clear = writes.find((write) => frameOf(write)?.isAtEnd === true && isEmptyValue(write));
  const set =
    clear &&
    writes.find(
      (write) =>
        write.file === clear.file && write.use.frame === frameOf(clear)?.parent && !isEmptyValue(write),
    );
  if (!set) return null;
  const because = "it is set before the rest of a request and cleared when its response is over";
  return classified(
    "error-context",
    "set-reset",
    0.85,
    because,
    fact("set-reset", "cleared at the end of the response", clear),
  );
};

/**
 * `slot = job; job.run((error, result) => { slot = null; callback(error, result) })`: cleared by the callback that
 * tells whoever asked for the work that it is done, and read by what is called meanwhile.
 */
export const clearedWhenDone: Rule = ({ writes, reads }) => {
  const [set, clear, ...others] = writes;
  if (!set || !clear || others.length > 0 || clear.use.value !== "nullish") return null;
  if (!/^(param:|object$|id:|new:)/.test(set.use.value ?? "") || set.use.branch !== 0) return null;
  const isInside = set.file === clear.file && frameOf(clear)?.parent === set.use.frame;
  if (!isInside || !isAnswering(set, clear)) return null;
  const isOfWork = (read: PlacedUse): boolean =>
    frameKey(read) === frameKey(set) || frameKey(read) === frameKey(clear);
  const read = reads.find(
    (each) => !isOfWork(each) && (each.use.path.length > 0 || each.use.action === "return"),
  );
  if (!read || reads.some((each) => isOfWork(each) && isAsked(each))) return null;
  const because = "it is set before work and cleared by the callback that says that the work is done";
  const evidence = fact("set-reset", "cleared when the work is done", clear);
  return classified("error-context", "set-reset", 0.7, because, evidence);
};

/** The function that clears it calls one that the function which sets it was given. */
function isAnswering(set: PlacedUse, clear: PlacedUse): boolean {
  const params = frameOf(set)?.params ?? [];
  return params.some((uses) =>
    uses.some(
      ({ action, path, frame }) => action === "call" && path.length === 0 && frame === clear.use.frame,
    ),
  );
}

function isOfSamePair(set: PlacedUse, clear: PlacedUse): boolean {
  return frameOf(set)?.isToldOfBegin === true && frameOf(set)?.parent === frameOf(clear)?.parent;
}

/**
 * By a named function, which sets up nothing that could end by itself: `child = spawn(); child.on("exit", () => {
 * child = null })`.
 */
function isSetFarFrom(clear: PlacedUse, set: PlacedUse): boolean {
  const { frames } = set.file;
  for (let at = clear.use.frame; at > 0; at = frames[at]?.parent ?? 0) if (at === set.use.frame) return false;
  return frameOf(set)?.isMethod === false && set.use.branch !== 0;
}

/** `bus.on(STARTED, (test) => { current = test }); bus.on(FINISHED, () => { current = null })` */
export const setByEvents: Rule = ({ writes }) => {
  const clear = writes.find((write) => frameOf(write)?.isToldOfEnd === true && isEmptyValue(write));
  const set =
    clear &&
    writes.find(
      (write) =>
        write.file === clear.file &&
        (isOfSamePair(write, clear) || isSetFarFrom(clear, write)) &&
        write.use.action === "write" &&
        !isEmptyValue(write),
    );
  if (!set) return null;
  const because =
    "it is set when a piece of work begins and cleared when that is over, by what listens to the two";
  const evidence = fact("set-reset", "cleared at the end of the work", clear);
  return classified("error-context", "set-reset", 0.7, because, evidence);
};
