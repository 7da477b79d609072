import { AMONG_MANY, VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { isClockReading } from "./clock-reading.ts";
import { isOwnStep } from "./from-itself.ts";
import { frameKey, frameOf, framesOf, isEmptyValue, isLoggedBeside } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** `if (now - last < 1000) return; last = now; console.warn(…)`: reports are held back until some time has passed. */
export const lastReportedAt: Rule = (profile) => {
  const write = profile.writes.find(isClockReading);
  if (!write || !isBesideReport(write, profile)) return null;
  const because = "it holds when something was last reported, so that repetitions are held back";
  return heldBack(because, write);
};

/**
 * `if (now - last > 1000) { last = now; beat() }`: something that is no report is held back until some time has
 * passed.
 */
export const lastDoneAt: Rule = ({ writes, reads }) => {
  const write = writes.find(isClockReading);
  const asked = framesOf(reads.filter(({ use }) => use.action === "compare" || use.action === "read"));
  if (!write || !asked.has(frameKey(write)) || !writes.every(isTime)) return null;
  const because = "it holds when something was last done, so that it is not done again too soon";
  return classified("state", "other", 0.7, because, fact("clock-compare", "noted here", write));
};

/** When, or that it is to be done at once: `last = 0`. */
function isTime(write: PlacedUse): boolean {
  return isClockReading(write) || write.use.value === "number" || isEmptyValue(write);
}

/** `if (status !== last) { last = status; emit("status", status) }`: what is as it was is not reported again. */
export const lastReported: Rule = (profile) => {
  const write = profile.writes.find(
    (each) => /^(param:|id:|member:|call:|compute|string)/.test(each.use.value ?? "") && !isEmptyValue(each),
  );
  if (!write || isClockReading(write) || !isBesideReport(write, profile)) return null;
  const because = "it holds what was last reported, so that the same is not reported again";
  return heldBack(because, write);
};

/** `if (n >= 10) return; n++; console.warn(…)`: no more than so many reports are made. */
export const reportLimit: Rule = (profile) => {
  const write = profile.writes.find(({ use }) => use.action === "update" && use.value === "++");
  // What is counted down again is how many are under way.
  if (!write || profile.writes.some(({ use }) => use.value === "--")) return null;
  if (!isBesideReport(write, profile) || profile.reads.some(isTurnTaken)) return null;
  const because = "it counts reports, so that no more than some are made";
  return heldBack(because, write);
};

/** `if (n % every === 0) sell()`: whose turn it is it says as well. */
function isTurnTaken({ use }: PlacedUse): boolean {
  return use.action === "compare" && use.value === "remainder";
}

/** `n++; if (n >= 50) { n = 0; console.log(…) }`: of what comes one in so many is reported. */
export const everySoManyth: Rule = ({ writes, reads }) => {
  const step = writes.find(
    (write) => /^(\+\+|\+=number)$/.test(write.use.value ?? "") || isOwnStep(write, reads),
  );
  const reset = writes.find(({ use }) => use.value === "number" && use.branch !== 0);
  if (!step || !reset || writes.length > 2 || !isLoggedBeside(reset)) return null;
  const isCompared = reads.every(({ use }) => use.action === "compare");
  if (framesOf([...writes, ...reads]).size > 1 || !isCompared || reset.use.start < step.use.start)
    return null;
  const because = "it counts so that one in so many is let through";
  return classified("telemetry", "sampling", 0.7, because, fact("remainder", "begun anew here", reset));
};

/** One function compares it, replaces it and reports, and nobody else asks for it. */
function isBesideReport(write: PlacedUse, { writes, reads }: UsageProfile): boolean {
  const isAlone = framesOf([...writes, ...reads]).size === 1;
  if (!isAlone || writes.some((each) => isEmptyValue(each)) || (write.use.flags & AMONG_MANY) !== 0)
    return false;
  if (reads.some(isOfUse) || isOfLongWork(write)) return false;
  const compared = reads.some((read) => isCompared(read) && read.use.start < write.use.start);
  return (compared && isReported(write)) || (reads.length === 0 && isCountedInCondition(write));
}

/** Itself, or a part of it for being the same: `if (last?.message === error.message) return`. */
function isCompared({ use: { action, path, value } }: PlacedUse): boolean {
  if (action !== "compare") return false;
  return path.length === 0 ? value !== "few" : value === "equal" && path.length === 1 && path[0] !== "length";
}

/**
 * `if (parser == null) parser = make(); return parser.parse(text)`: kept to be worked with, whatever is logged on the
 * way.
 */
function isOfUse({ use }: PlacedUse): boolean {
  return use.path.length === 0 && (use.action === "call" || use.action === "return");
}

/**
 * `if (now < next) return old; log("loading"); … await load(); next = now + week`: the report is the least of what is
 * done.
 */
function isOfLongWork(write: PlacedUse): boolean {
  return write.use.branch === 0 && frameOf(write)?.awaits === true;
}

/** The longest ` < LIMIT) {` between a count and the report that it lets through. */
const LET_THROUGH_WITHIN = 24;

/** `if (n++ < 10) console.warn(…)` */
function isCountedInCondition({ file, use: { frame, flags, end } }: PlacedUse): boolean {
  const branches = file.frames[frame]?.logBranches ?? [];
  const isAsked = (flags & VALUE_USED) !== 0;
  return isAsked && branches.some((branch) => branch > end && branch <= end + LET_THROUGH_WITHIN);
}

/** In the branch of the write, or in one that stands below it. */
function isReported(write: PlacedUse): boolean {
  const branches = frameOf(write)?.logBranches ?? [];
  const { branch: own, start } = write.use;
  return branches.some((branch) => branch === own || (own === 0 && branch > start));
}

function heldBack(because: string, at: PlacedUse): Classification {
  return classified("telemetry", "last-emitted", 0.7, because, fact("dedup", "noted beside the report", at));
}
