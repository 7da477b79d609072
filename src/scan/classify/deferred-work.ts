import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isWithin } from "./is-within.ts";
import { isTornDown } from "./queue-rules.ts";
import { isTakenWhole } from "./sent-lists.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `if (!dirty.size) queueMicrotask(flush); dirty.add(node)`: the first that is put has the rest of the work put off until a
 * callback looks at what has come together, and empties it. A flag may say the same: `if (!due) { due = true; queueMicrotask(flush) }`.
 */
export const deferredWork: Rule = (profile) => {
  const { container, puts, removes } = profile;
  if (container !== "set" && container !== "map") return null;
  const emptied = removes.find(
    (remove) =>
      remove.use.method === "clear" &&
      isLookedAt(remove, profile) &&
      puts.some(
        (put) => isPutOff(remove, put) && (isFirstAsked(put, profile) || isFlaggedUntil(remove, put)),
      ),
  );
  if (!emptied) return null;
  const because = "it collects work that a callback does a moment later, and empties it";
  return classified("state", "job-queue", 0.7, because, fact("queue", "emptied here", emptied));
};

/** `jobs.push(job); if (!due) { due = true; process.nextTick(() => { due = false; run(jobs.splice(0)) }) }`: taken whole a moment later. */
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

/** Some flag or handle is set where it is put, and given back where it is taken: that the work is put off already. */
function isFlaggedUntil({ file, use: taken }: PlacedUse, { use: put }: PlacedUse): boolean {
  const isSet = ({ action, path, value, frame }: UseSummary): boolean =>
    action === "write" && path.length === 0 && frame === put.frame && !NOTHING.test(value ?? "");
  const isGivenBack = ({ action, path, value, frame }: UseSummary): boolean =>
    action === "write" && path.length === 0 && frame === taken.frame && NOTHING.test(value ?? "");
  return file.variables.some(({ uses }) => uses.some(isSet) && uses.some(isGivenBack));
}

const NOTHING = /^(false|nullish)$/;

/** `const tasks = queues[stage]; queues[stage] = []; for (const task of tasks) task()`: each list is taken to be worked off. */
export const takenByKey: Rule = ({ puts, state }) => {
  const isEntry = ({ use }: PlacedUse): boolean => use.path.join() === "*";
  const fillers = framesOf(state.uses.filter((each) => isEntry(each) && each.use.method === "push"));
  const taken = puts.find(
    (put) =>
      put.use.value === "empty-array" &&
      // Who fills the new list himself has begun one, not taken one.
      !fillers.has(frameKey(put)) &&
      state.uses.some(
        (each) =>
          isEntry(each) &&
          each.use.action === "bind" &&
          frameKey(each) === frameKey(put) &&
          each.use.start < put.use.start &&
          each.use.branch === put.use.branch,
      ),
  );
  if (!taken || fillers.size === 0 || isTornDown(taken)) return null;
  const because = "it queues work by key that another function takes whole";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken here", taken));
};

/** `const parts = dirty; dirty = {}; send(parts)`: what has come together is taken whole, and what comes next goes into a new one. */
export const takenWhole: Rule = ({ container, puts, gets, writes, state }) => {
  if (container === "array" || puts.length === 0) return null;
  // Entries that are handed back are there to be asked for, whatever becomes of them at the end.
  if (gets.some(({ use }) => use.action === "return")) return null;
  const fillers = framesOf(puts);
  const taken = writes.find(
    (write) =>
      NEW_TABLE.test(write.use.value ?? "") && !fillers.has(frameKey(write)) && isPassedOn(write, state.uses),
  );
  if (!taken || isTornDown(taken)) return null;
  const because = "it collects work that another function takes whole";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken here", taken));
};

/** `if (!jobs) jobs = []; jobs.push(job)` here, `const all = jobs; jobs = null; run(all)` there: the list is taken with its slot. */
export const takenWithSlot: Rule = ({ puts, writes, state }) => {
  // `jobs.push.apply(jobs, more)` hands it to its own `push`.
  const pushes = puts.filter(({ use }) => use.method === "push" || use.action === "pass");
  const isBegun = writes.some(({ use }) => use.value === "empty-array");
  if (pushes.length === 0 || pushes.length < puts.length || !isBegun) return null;
  const fillers = framesOf(pushes);
  const taken = writes.find(
    (write) =>
      write.use.value === "nullish" &&
      fillers.size > (fillers.has(frameKey(write)) ? 1 : 0) &&
      isPassedOn(write, state.uses),
  );
  if (!taken || isTornDown(taken)) return null;
  const because = "it collects work that another function takes whole";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken here", taken));
};

const NEW_TABLE = /^(empty-object|new:(Map|Set))$/;

/** What was in it has a name before it is replaced, by which it is handed on; who hands it back has only emptied it. */
function isPassedOn({ file, use: write }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const kept = uses.find(
    ({ file: at, use: { action, path, frame, start, via } }) =>
      at === file &&
      action === "bind" &&
      path.length === 0 &&
      via === null &&
      frame === write.frame &&
      start < write.start,
  );
  const named = uses.filter(
    ({ file: at, use: { origin, via, path } }) =>
      at === file && via === "alias" && origin === kept?.use.start && path.length === 0,
  );
  const isHanded = ({ use: { action, method, start } }: PlacedUse): boolean =>
    start > write.start && (action === "pass" || isWalk(action, method));
  return named.some(isHanded) && !named.some(({ use: { action } }) => action === "return");
}

/** `for (const part of parts) send(part)`, `parts.forEach(send)` */
function isWalk(action: UseSummary["action"], method: string | null): boolean {
  return action === "iterate" || (action === "call" && method === "forEach");
}

/** Whether there is any is asked where something is put. */
function isFirstAsked(put: PlacedUse, { state }: UsageProfile): boolean {
  return state.uses.some(
    (each) =>
      each.use.path[0] === "size" && frameKey(each) === frameKey(put) && each.use.start < put.use.start,
  );
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
