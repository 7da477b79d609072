import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, framesOf } from "./usage-profile.ts";

/**
 * `stats.sent++` here and there, `report({ ...stats }); stats.sent = 0` in one function, also by a new object or by
 * the function that makes one: counts in the fields of an object, which begin anew when they are read out as a whole.
 */
export const countedFields: Rule = ({ writes, fieldWrites, reads }) => {
  const counted = fieldWrites.filter(isCountedUp);
  const zeros = fieldWrites.filter(isZero);
  if (!counted.some(isByOne) || !fieldWrites.every((each) => isOfCounts(each, counted))) return null;
  if (!writes.every(isFresh)) return null;
  const counting = framesOf(counted);
  const begun = writes.length > 0 ? writes : zeros.filter((zero) => areAllBegun(zero, zeros, counted));
  const isTaken = (read: PlacedUse): boolean =>
    isWhole(read) && begun.some((each) => !counting.has(frameKey(each)) && beginsAfter(each, read));
  const taken = framesOf(reads.filter(isTaken));
  const [first] = begun;
  if (!first || taken.size === 0) return null;
  // Whoever else asks for one of them decides something by it, unless it is shown to callers.
  const isOfCounting = (read: PlacedUse): boolean =>
    taken.has(frameKey(read)) ||
    isWhole(read) ||
    read.use.action === "return" ||
    (counting.has(frameKey(read)) && !isCompared(read));
  if (!reads.every(isOfCounting)) return null;
  const because = "it counts for a report, and begins anew when the counts are read out";
  return classified("telemetry", "event-buffer", 0.7, because, fact("buffer", "begun anew here", first));
};

function isCountedUp({ use: { value } }: PlacedUse): boolean {
  return /^(\+\+$|\+=|counted$)/.test(value ?? "");
}

function isByOne({ use: { value } }: PlacedUse): boolean {
  return /^(\+\+|\+=number|counted)$/.test(value ?? "");
}

function isZero({ use: { action, value } }: PlacedUse): boolean {
  return action === "write" && value === "number";
}

/**
 * Counted, begun, the most or the least of what came, or given its first value where it is counted: `stats.by[key] =
 * stats.by[key] || 0; stats.by[key]++`.
 */
function isOfCounts(write: PlacedUse, counted: readonly PlacedUse[]): boolean {
  if (isCountedUp(write) || isZero(write) || /^call:Math\.(min|max)$/.test(write.use.value ?? ""))
    return true;
  const path = write.use.path.join();
  return counted.some((each) => frameKey(each) === frameKey(write) && each.use.path.join() === path);
}

function isFresh({ use: { value } }: PlacedUse): boolean {
  return /^(object|blank-object|empty-object)$|^call:(.*\.)?(structuredClone|clone|cloneDeep)$/.test(
    value ?? "",
  );
}

/** Each field that is counted begins anew in the same function. */
function areAllBegun(zero: PlacedUse, zeros: readonly PlacedUse[], counted: readonly PlacedUse[]): boolean {
  const begun = zeros.filter((each) => frameKey(each) === frameKey(zero)).map(({ use }) => use.path.join());
  return counted.every(({ use }) => begun.includes(use.path.join()));
}

function isWhole({ use: { action, path } }: PlacedUse): boolean {
  return path.length === 0 && /^(pass|spread|store|bind|return)$/.test(action);
}

function isCompared({ use: { action } }: PlacedUse): boolean {
  return action === "compare" || action === "test";
}

/** In the function that has taken them, or by one that it calls then: `send(stats); begin()`. */
function beginsAfter({ file, use }: PlacedUse, taken: PlacedUse): boolean {
  if (file !== taken.file) return false;
  if (use.frame === taken.use.frame) return use.start > taken.use.start;
  const beginner = file.variables.find(({ frame }) => frame === use.frame);
  return (beginner?.uses ?? []).some(
    (call) => call.action === "call" && call.frame === taken.use.frame && call.start > taken.use.start,
  );
}
