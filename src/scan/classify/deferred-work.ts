import type { PlacedUse } from "../link/linked-variable.ts";
import { isHandedOnForLater } from "../scopes/handed-to-timer.ts";
import { CONDITIONAL, IN_LOOP } from "../scopes/reference.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isWithin } from "./is-within.ts";
import { isTornDown } from "./queue-rules.ts";
import { isTakenWhole } from "./sent-lists.ts";
import { frameKey, frameOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";
import { isFoundByWalk } from "./walks-over.ts";

/**
 * `if (!dirty.size) queueMicrotask(flush); dirty.add(node)`: the first that is put has the rest of the work put off
 * until a callback looks at what has come together, and empties it. A flag may say the same: `if (!due) { due = true;
 * queueMicrotask(flush) }`, or each put has it done anew: `dirty.add(node); scheduler.schedule(flush)`.
 */
export const deferredWork: Rule = (profile) => {
  const { container, puts, removes } = profile;
  if (container !== "set" && container !== "map") return null;
  const emptied = removes.find(
    (remove) =>
      isEmptying(remove, profile) &&
      isLookedAt(remove, profile) &&
      puts.some(
        (put) =>
          (isPutOff(remove, put) && (isFirstAsked(put, profile) || isFlaggedUntil(remove, put))) ||
          (isPutOffEachTime(remove, put) && !isTornDown(remove)),
      ),
  );
  if (!emptied) return null;
  const because = "it collects work that a callback does a moment later, and empties it";
  return classified("state", "job-queue", 0.7, because, fact("queue", "emptied here", emptied));
};

/**
 * `jobs.push(job); if (!due) { due = true; process.nextTick(() => { due = false; run(jobs.splice(0)) }) }`: taken
 * whole a moment later.
 */
export const takenLater: Rule = ({ container, puts, removes }) => {
  if (container !== "array") return null;
  const taken = removes.find(
    (remove) =>
      isTakenWhole(remove) &&
      puts.some((put) => put.use.method === "push" && isPutOff(remove, put) && isFlaggedUntil(remove, put)),
  );
  if (!taken) return null;
  const because = "it collects work that a callback takes whole a moment later";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken here", taken));
};

/** Where something is put, the function that empties it is handed on to be run, or a callback calls it. */
function isPutOffEachTime({ file, use: { frame } }: PlacedUse, { file: at, use: put }: PlacedUse): boolean {
  if (file !== at) return false;
  const asking = askedBy(file, put);
  const isOfPut = (number: number): boolean =>
    file.frames[number]?.parent === put.frame && file.frames[number].isHandler;
  const hasItDone = ({ action, path, pass, frame: caller }: UseSummary): boolean => {
    if (path.length > 0) return false;
    if (action === "pass") return asking.has(caller) && isHandedOnForLater(pass);
    return action === "call" && isOfPut(caller);
  };
  return file.variables.some((variable) => variable.frame === frame && variable.uses.some(hasItDone));
}

/** Some flag or handle is set where it is put, and given back where it is taken: that the work is put off already. */
function isFlaggedUntil({ file, use: taken }: PlacedUse, { use: put }: PlacedUse): boolean {
  const isSet = ({ action, path, value, frame }: UseSummary): boolean =>
    action === "write" && path.length === 0 && frame === put.frame && !NOTHING.test(value ?? "");
  const isGivenBack = ({ action, path, value, frame }: UseSummary): boolean =>
    action === "write" && path.length === 0 && frame === taken.frame && NOTHING.test(value ?? "");
  return file.variables.some(({ uses }) => uses.some(isSet) && uses.some(isGivenBack));
}

/** The function that puts, and those it calls by name: `scheduleUpdate(); added.add(handle)`. */
function askedBy(file: FileSummary, put: UseSummary): ReadonlySet<number | null> {
  const isCalled = ({ action, path, frame }: UseSummary): boolean =>
    action === "call" && path.length === 0 && frame === put.frame;
  const called = file.variables.filter(({ uses }) => uses.some(isCalled));
  return new Set([put.frame, ...called.map(({ frame }) => frame)]);
}

const NOTHING = /^(false|nullish)$/;

/** Whether there is any is asked where something is put. */
function isFirstAsked(put: PlacedUse, { state }: UsageProfile): boolean {
  return state.uses.some(
    (each) =>
      each.use.path[0] === "size" && frameKey(each) === frameKey(put) && each.use.start < put.use.start,
  );
}

/** `due.clear()`, `for (const each of due) { each(); due.delete(each) }`: none is left. */
function isEmptying(remove: PlacedUse, { state }: UsageProfile): boolean {
  const { method, flags } = remove.use;
  if (method === "clear") return true;
  const isInAnyCase = (flags & IN_LOOP) !== 0 && (flags & CONDITIONAL) === 0;
  return isInAnyCase && isFoundByWalk(remove, state.uses);
}

function isLookedAt(remove: PlacedUse, { reads }: UsageProfile): boolean {
  return reads.some((read) => isWithin(read, remove));
}

/** By a callback of the function that puts, or by one that is handed on by its name. */
function isPutOff(remove: PlacedUse, put: PlacedUse): boolean {
  const frame = frameOf(remove);
  if (remove.file !== put.file || frame?.isHandler !== true) return false;
  return frame.parent === put.use.frame || !frame.isMethod;
}
