import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isTornDown } from "./queue-rules.ts";
import { timerCallbacks } from "./timer-callbacks.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";
import { isWalk } from "./walks-over.ts";

/**
 * `const tasks = queues[stage]; queues[stage] = []; for (const task of tasks) task()`: each list is taken to be
 * worked off.
 */
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

/**
 * `const parts = dirty; dirty = {}; send(parts)`: what has come together is taken whole, and what comes next goes
 * into a new one.
 */
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

/**
 * `if (!jobs) jobs = []; jobs.push(job)` here, `const all = jobs; jobs = null; run(all)` there: the list is taken
 * with its slot.
 */
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
      ((isPassedOn(write, state.uses) && !isTornDown(write)) ||
        isWorkedOffByTimer(write, pushes, state.uses)),
  );
  if (!taken) return null;
  const because = "it collects work that another function takes whole";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken here", taken));
};

const NEW_TABLE = /^(empty-object|new:(Map|Set))$/;

/**
 * `jobs = []; setTimeout(runAll, 10)` where it is filled, `for (let i = 0; i < jobs.length; i++) run(jobs[i]); jobs =
 * null` in what the timer runs: worked off where it stands.
 */
function isWorkedOffByTimer(
  { file, use: { frame, start } }: PlacedUse,
  pushes: readonly PlacedUse[],
  uses: readonly PlacedUse[],
): boolean {
  const isWalked = uses.some(
    (each) =>
      each.file === file &&
      each.use.frame === frame &&
      each.use.start < start &&
      (isWalk(each) || ((each.use.flags & IN_LOOP) !== 0 && each.use.path[0] === "*")),
  );
  return (
    isWalked &&
    pushes.some(
      (push) =>
        push.file === file &&
        file.frames[push.use.frame]?.timer === true &&
        timerCallbacks(file, push.use.frame).has(frame),
    )
  );
}

/** What was in it has a name before it is replaced, by which it is handed on; who hands it back has only emptied it. */
function isPassedOn(placed: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { file, use: write } = placed;
  if (frameOf(placed)?.isMethod === true && uses.some((each) => isCopiedBefore(each, placed))) return true;
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
  const isHanded = (each: PlacedUse): boolean =>
    each.use.start > write.start && (each.use.action === "pass" || isWalk(each));
  return named.some(isHanded) && !named.some(({ use: { action } }) => action === "return");
}

/** `const parts = Array.from(dirty); dirty = new Set()` in a callback, which hands nothing back. */
function isCopiedBefore(copied: PlacedUse, write: PlacedUse): boolean {
  const { action, path, pass, start } = copied.use;
  if (frameKey(copied) !== frameKey(write) || path.length > 0 || start > write.use.start) return false;
  return (
    action === "spread" ||
    (action === "pass" && pass?.callee === "Array" && pass.calleePath.join() === "from")
  );
}
