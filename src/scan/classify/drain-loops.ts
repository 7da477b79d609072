import type { PlacedUse } from "../link/linked-variable.ts";
import { isHandedToTimer } from "../scopes/handed-to-timer.ts";
import { IN_LOOP, LOOP_CONDITION } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isElementInLoop } from "./queue-rules.ts";
import { frameKey, framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `while ((job = take())) run(job)`, where `take` changes what another function fills: the loop, its order and what the
 * jobs put meanwhile are one machine. Of a slot the taker takes the head: `const job = head; head = head.next`.
 */
export const takenByLoop: Rule = (profile) => {
  const taken = profile.changes.find((change) => isTaking(change, profile) && loopCalls(change).length > 0);
  if (!taken || framesOf(profile.changes).size < 2) return null;
  const because = "a loop works off what one function puts and another takes";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken by a loop here", taken));
};

/** A cursor that is moved, or a flag that is set, takes nothing, nor does who puts an entry where there is none. */
function isTaking(change: PlacedUse, { writes, reads, puts, container }: UsageProfile): boolean {
  if (puts.includes(change) || PUTS.test(change.use.method ?? "")) return false;
  if (!writes.includes(change)) return container !== "scalar" || writes.length === 0;
  return (
    /^(call:|member:|id:)/.test(change.use.value ?? "") &&
    reads.some((read) => read.use.path.length > 0 && frameKey(read) === frameKey(change))
  );
}

/** Also of what is deeper inside, `tables.dirs.set(dir, there)`. */
const PUTS = /^(set|add|push|unshift)$/;

/** Calls, in the condition of a loop of the same file, of the function in which a change stands. */
function loopCalls({ file, use: { frame } }: PlacedUse): readonly UseSummary[] {
  const taker = frame === 0 ? undefined : file.variables.find((variable) => variable.frame === frame);
  return (taker?.uses ?? []).filter(
    ({ action, path, flags }) => action === "call" && path.length === 0 && (flags & LOOP_CONDITION) !== 0,
  );
}

/** Functions with a loop that works off one of some queues of work. */
export function drainLoops(queues: readonly UsageProfile[]): ReadonlySet<string> {
  return new Set(
    queues.flatMap((queue) => [
      ...framesOf(queue.removes.filter(isInLoop)),
      ...walksAndEmpties(queue),
      ...queue.changes.flatMap((change) =>
        loopCalls(change).map(({ frame }) => `${change.file.path}#${frame}`),
      ),
    ]),
  );
}

/** `for (let i = 0; i < queue.length; i++) queue[i](); queue.length = 0` */
function walksAndEmpties({ changes, puts, reads }: UsageProfile): readonly string[] {
  const empties = framesOf(changes.filter((change) => !puts.includes(change)));
  const walks = framesOf(reads.filter(isElementInLoop));
  return [...walks].filter((frame) => empties.has(frame));
}

/** Functions that have one of some functions of their file run by a timer, or by the next tick. */
export function putOffBy(queues: readonly UsageProfile[]): readonly string[] {
  const frames = new Set(queues.flatMap(({ changes }) => [...framesOf(changes)]));
  return mentionedBy(frames, queues, ({ pass }) => isHandedToTimer(pass));
}

/**
 * `working = true; try { loop() } finally { working = false }`: functions that have the loop run and put nothing in
 * its queue.
 */
export function drainCallers(loops: ReadonlySet<string>, queues: readonly UsageProfile[]): readonly string[] {
  const fillers = framesOf(queues.flatMap(({ puts }) => puts));
  const callers = mentionedBy(loops, queues, ({ action }) => action === "call");
  return callers.filter((frame) => !frame.endsWith("#0") && !fillers.has(frame) && !loops.has(frame));
}

/** Functions in which one of some functions of their file, those of queues, is mentioned in such a way. */
function mentionedBy(
  frames: ReadonlySet<string>,
  queues: readonly UsageProfile[],
  isMeant: (use: UseSummary) => boolean,
): readonly string[] {
  const files = new Set(queues.flatMap(({ changes }) => changes.map(({ file }) => file)));
  return [...files].flatMap((file) =>
    file.variables
      .filter(({ frame }) => frame !== null && frames.has(`${file.path}#${frame}`))
      .flatMap(({ uses }) => uses.filter((use) => use.path.length === 0 && isMeant(use)))
      .map(({ frame }) => `${file.path}#${frame}`),
  );
}

/** `put(jobs, job)`: functions that give a queue to another one, which changes what it is given. */
export function givers(queues: readonly UsageProfile[]): readonly string[] {
  return queues.flatMap(({ changes, state }) => {
    const origins = new Set(changes.flatMap(({ use }) => (use.via === "param" ? [use.origin] : [])));
    const given = state.uses.filter(({ use }) => use.action === "pass" && origins.has(use.start));
    return [...framesOf(given)];
  });
}

/** Put and taken out by such a loop: which jobs are under way. */
export function isKeptByLoop({ puts, removes }: UsageProfile, loops: ReadonlySet<string>): boolean {
  const isThere = (each: PlacedUse): boolean => isInLoop(each) && loops.has(frameKey(each));
  return puts.some(isThere) && removes.some(isThere);
}

/** Set in such a loop, as it goes on, and by no other function: how far it has come. */
export function isMovedByLoop({ writes }: UsageProfile, loops: ReadonlySet<string>): boolean {
  return writes.some(isInLoop) && [...framesOf(writes)].every((frame) => loops.has(frame));
}

/** Functions with a loop in which it is set, put or taken out. */
export function loopFrames({ puts, removes, writes }: UsageProfile): ReadonlySet<string> {
  return framesOf([...puts, ...removes, ...writes].filter(isInLoop));
}

function isInLoop({ use }: PlacedUse): boolean {
  return (use.flags & IN_LOOP) !== 0;
}
