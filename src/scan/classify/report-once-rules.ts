import type { PlacedUse } from "../link/linked-variable.ts";
import { isAnswerKeptBeside } from "./answer-beside.ts";
import { isWithin } from "./is-within.ts";
import { isRaisedByCallee } from "./raised-by-callee.ts";
import { AMONG_MANY, DENIED, LOOP_CONDITION } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import type { State } from "./state.ts";
import { frameKey, frameOf, framesOf, isAsked, isEmptyValue, isLoggedBeside } from "./usage-profile.ts";

/** `if (!warned) { warned = true; console.warn(…) }` */
export const warnOnce: Rule = ({ state, writes, reads }) => {
  if (isUpForGood(state, writes) || reads.some(isToldWhenUp)) return null;
  const readFrames = framesOf(reads);
  const asking = framesOf(reads.filter(isAnsweredByReport));
  const write = writes.find(
    (candidate) =>
      candidate.use.value === "true" &&
      (isLoggedBeside(candidate) || asking.has(frameKey(candidate))) &&
      !isStart(candidate, writes) &&
      !isAnswerKeptBeside(candidate, state) &&
      readFrames.has(frameKey(candidate)) &&
      // Lowered before, where there is nothing to report, it waits for the next time.
      !writes.some(
        (other) =>
          isEmptyValue(other) &&
          isWithin(other, candidate) &&
          other.use.start > candidate.use.start &&
          !isLoweredInTime(other, candidate),
      ),
  );
  if (!write || reads.some((read) => decidesOnWork(read, writes))) return null;
  const because = "it remembers that something was reported, so that it is reported once";
  return classified(
    "telemetry",
    "warn-once",
    0.85,
    because,
    fact("dedup", "set when the report is made", write),
  );
};

/**
 * `while (jobs.length > 0 && !quit) …` in another function, or `if (disabled) return inline(job)` where nothing is
 * reported: there it decides what is done, whatever was said when it was raised.
 */
function decidesOnWork(read: PlacedUse, writes: readonly PlacedUse[]): boolean {
  if (!isAsked(read) || writes.some((write) => frameKey(write) === frameKey(read))) return false;
  if ((read.use.flags & LOOP_CONDITION) !== 0) return true;
  const frame = frameOf(read);
  const isReport = (branch: number): boolean =>
    branch > read.use.end && branch < read.use.end + DECIDED_WITHIN;
  const isTold = REPORT.test(frame?.name ?? "") || frame?.logBranches.some(isReport) === true;
  return !isTold && !writes.some((write) => isRaisedByCallee(write, [read]));
}

/** The longest condition between a flag and the branch of a report that it decides on, with others. */
const DECIDED_WITHIN = 60;

/** What is up from the start and only ever raised says nothing of a report. */
function isUpForGood({ initial }: State, writes: readonly PlacedUse[]): boolean {
  return initial === "true" && writes.every(({ use }) => use.value === "true");
}

/** `warned = true; console.warn(…); setTimeout(() => { warned = false }, 1000)`: not more often than that. */
function isLoweredInTime(lowered: PlacedUse, raised: PlacedUse): boolean {
  return frameKey(lowered) !== frameKey(raised) && frameOf(raised)?.timer === true && isLoggedBeside(raised);
}

/** `if (first) console.warn(…); first = false`: what is lowered for good after a report. */
export const warnedAlready: Rule = ({ state, writes, reads }) => {
  // A setter may switch the report off, or on again.
  if (
    state.initial !== "true" ||
    !writes.every(({ use }) => /^(false$|param:|truth$|compute$)/.test(use.value ?? "")) ||
    !reads.every((read) => isBesideLowering(read, writes))
  )
    return null;
  const write = writes.find(
    (candidate) =>
      candidate.use.value === "false" &&
      reads.some(
        (read) => isAsked(read) && frameKey(read) === frameKey(candidate) && isLoggedBetween(read, candidate),
      ),
  );
  if (!write) return null;
  const because = "it says that something is still to be reported, and is lowered once it was";
  return classified("telemetry", "warn-once", 0.8, because, fact("dedup", "lowered after the report", write));
};

/** What other functions ask for decides more than a report. */
function isBesideLowering(read: PlacedUse, writes: readonly PlacedUse[]): boolean {
  return !isAsked(read) || writes.some((write) => frameKey(write) === frameKey(read));
}

const REPORT = /^(log|warn|report|deprecate|complain|notify|say|print|announce|greet)(?=$|[A-Z_])/;

/**
 * `if (!told && …) logLargeSpans()`, where the function that reports marks it as told; or it asks first itself, and
 * reports in branches.
 */
export const markedByReport: Rule = ({ state, writes, reads }) => {
  const write = writes[0];
  if (
    !write ||
    isUpForGood(state, writes) ||
    !writes.every(({ use }) => use.value === "true") ||
    !isInReport(write)
  )
    return null;
  const isTold = (read: PlacedUse): boolean =>
    isAsked(read) && (frameKey(read) !== frameKey(write) || isLoggedBetween(read, write));
  if (!reads.some(isTold)) return null;
  const because = "the function that reports something remembers that it did, and does not do so again";
  return classified("telemetry", "warn-once", 0.75, because, fact("dedup", "set by the report", write));
};

function isInReport(write: PlacedUse): boolean {
  const frame = frameOf(write);
  return REPORT.test(frame?.name ?? "") && (frame?.logBranches.length ?? 0) > 0;
}

/** The longest `) {` between a flag and the branch that it leads to. */
const LEADS_WITHIN = 3;

/**
 * `if (off) { console.error("still off"); return }`: that it is up is reported each time, and holds back something
 * else.
 */
function isToldWhenUp(read: PlacedUse): boolean {
  const { action, end, value } = read.use;
  if (action !== "test" || value === DENIED) return false;
  const branches = frameOf(read)?.logBranches ?? [];
  return branches.some((branch) => branch > end && branch <= end + LEADS_WITHIN);
}

/**
 * The shortest and longest ` || ` between a flag and the report that it holds back; `) {` leads to what is done once
 * it is set.
 */
const HELD_BACK_FROM = 4;
const HELD_BACK_WITHIN = 6;

/** `warned || console.warn(…)`, `!warned && console.warn(…)` */
function isAnsweredByReport(read: PlacedUse): boolean {
  const { action, end } = read.use;
  const branches = frameOf(read)?.logBranches ?? [];
  return (
    action === "test" &&
    branches.some((branch) => branch >= end + HELD_BACK_FROM && branch <= end + HELD_BACK_WITHIN)
  );
}

/** The report stands in a branch between the question and the mark, or beside the mark. */
function isLoggedBetween({ use: asked }: PlacedUse, mark: PlacedUse): boolean {
  const branches = frameOf(mark)?.logBranches ?? [];
  return isLoggedBeside(mark) || branches.some((branch) => branch > asked.start && branch < mark.use.start);
}

/**
 * `if (stopping) return; stopping = true; log("stopping"); await stop()`, `…; setTimeout(exit, 5000)`: the report is
 * the least of what is done once.
 */
function isStart(write: PlacedUse, writes: readonly PlacedUse[]): boolean {
  const { flags, branch } = write.use;
  if ((flags & AMONG_MANY) !== 0) return true;
  const frame = frameOf(write);
  // A timer that lowers it again holds back what would be reported too often.
  const isLowered = writes.some((other) => isInCallbackOf(write, other));
  return branch === 0 && (frame?.awaits === true || (frame?.timer === true && !isLowered));
}

/** In what the function of the first hands on: `setTimeout(() => { warned = false }, 1000)`. */
function isInCallbackOf(raised: PlacedUse, { file, use }: PlacedUse): boolean {
  return file === raised.file && file.frames[use.frame]?.parent === raised.use.frame;
}
