import type { PlacedUse } from "../link/linked-variable.ts";
import { CONDITIONAL, IF_MISSING } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { listLink } from "./linked-list.ts";
import { timerCallbacks } from "./timer-callbacks.ts";
import { frameKey, frameOf, framesOf, isAsked, isEmptyValue } from "./usage-profile.ts";

const TIMER = /^call:.*(setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback)$/;
const CALLED_OFF = /^(?:clear|cancel)[A-Z]\w*$/;
const OWN_CALL_OFF = /^(?:clear|cancel)(?:Timeout|Interval|Immediate|AnimationFrame|IdleCallback)$/;
const KEPT_ALIVE = /^(?:ref|unref|hasRef|refresh)$/;
const QUEUED = /^call:.*(\bthen|nextTick)$/;

/** The armed timer, the pending promise. */
export const armedSlot: Rule = ({ writes, reads }) => {
  const armed = writes.find(({ use }) => TIMER.test(use.value ?? "") || QUEUED.test(use.value ?? ""));
  if (!armed || isStartedOnce(armed, writes, reads)) return null;
  if (!holdsTimersAlone(writes, reads) && (isQueued(armed) || !isOfOneFunction([...writes, ...reads])))
    return slotOf("it holds what a scheduler has pending", "armed here", armed);
  const because = "it holds a timer, to call it off or to arm it anew";
  return classified("state", "own-timer", 0.75, because, fact("scheduler", "armed here", armed));
};

function isQueued({ use }: PlacedUse): boolean {
  return QUEUED.test(use.value ?? "");
}

/** Nothing but a timer's handle or none, asked whether there is one and handed to what calls it off. */
function holdsTimersAlone(writes: readonly PlacedUse[], reads: readonly PlacedUse[]): boolean {
  const isHandle = (write: PlacedUse): boolean => TIMER.test(write.use.value ?? "") || isEmptyValue(write);
  const isOfHandle = (read: PlacedUse): boolean =>
    isAsked(read) || isCalledOff(read) || KEPT_ALIVE.test(read.use.method ?? "");
  return writes.every(isHandle) && reads.every(isOfHandle);
}

/**
 * `ready ??= load().then(prepare)`: work that is begun when it is first asked for, and never again until a function
 * begins anew with all.
 */
function isStartedOnce(armed: PlacedUse, writes: readonly PlacedUse[], reads: readonly PlacedUse[]): boolean {
  if (TIMER.test(armed.use.value ?? "")) return false;
  if (writes.some((write) => write !== armed && !isBegunAnew(write, armed, reads))) return false;
  const { flags } = armed.use;
  const isAskedHere = (read: PlacedUse): boolean => isAsked(read) && frameKey(read) === frameKey(armed);
  return (flags & IF_MISSING) !== 0 || ((flags & CONDITIONAL) !== 0 && reads.some(isAskedHere));
}

/** `init() { ready = null; … }` beside `return ready` of who begins it, not what runs when the work is done. */
function isBegunAnew({ file, use }: PlacedUse, armed: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const isAnswer = (read: PlacedUse): boolean =>
    read.use.action === "return" && frameKey(read) === frameKey(armed);
  return use.value === "nullish" && file.frames[use.frame]?.isHandler === false && reads.some(isAnswer);
}

/**
 * `clearTimeout(timer)`, `window.cancelAnimationFrame(frame)`, or what the project's own function of that name does
 * with it.
 */
function isCalledOff(read: PlacedUse): boolean {
  const { pass, via } = read.use;
  if (via === "param" && OWN_CALL_OFF.test(frameOf(read)?.name ?? "")) return true;
  return pass !== null && CALLED_OFF.test(pass.calleePath.at(-1) ?? pass.callee ?? "");
}

/** `clearTimeout(timer); timer = setTimeout(…)`: no function but this one, and what it hands on, knows of it. */
function isOfOneFunction(uses: readonly PlacedUse[]): boolean {
  return new Set(uses.map(outermostFunction)).size === 1;
}

function outermostFunction({ file, use }: PlacedUse): string {
  let frame = use.frame;
  for (let up = file.frames[frame]?.parent ?? 0; up > 0; up = file.frames[up]?.parent ?? 0) frame = up;
  return `${file.path}#${frame}`;
}

const STARTING = /^_*(start|enable|init|initiali[sz]e|set[uU]p|prepare|install|activate)(?=$|[A-Z_])/;

/** The head of a list of jobs, or what else is kept where timers are armed. */
export const schedulerSlot: Rule = ({ state, writes, reads }) => {
  const link = listLink(state, writes, reads);
  if (link) return slotOf("it is the head of a linked list of pending work", "linked here", link);
  const timed = writes.find(
    (write) =>
      frameOf(write)?.timer === true &&
      // A start arms the timers of what it starts, whatever else it makes.
      !isInStart(write) &&
      !isEmptyValue(write) &&
      write.use.value !== "true" &&
      isTurned(write, writes, reads) &&
      isTouchedLater(write, state.uses),
  );
  return timed ? slotOf("it is kept by functions that arm timers", "set beside a timer", timed) : null;
};

/** Also behind what it waits for: `start() { load().then((user) => { server = open(user); … }) }`. */
function isInStart({ file, use }: PlacedUse): boolean {
  for (let at = use.frame; at > 0; at = file.frames[at]?.parent ?? 0)
    if (STARTING.test(file.frames[at]?.name ?? "")) return true;
  return false;
}

/** By what runs when the timer goes off; what is no more than set where one is armed has nothing to do with it. */
function isTouchedLater({ file, use }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (file.frames[use.frame]?.timesOther === true) return true;
  const later = timerCallbacks(file, use.frame);
  // What stands above the write in its own function runs before it, however long that waits.
  const isBefore = (each: PlacedUse): boolean => each.use.frame === use.frame && each.use.start <= use.start;
  return uses.some((each) => each.file !== file || (later.has(each.use.frame) && !isBefore(each)));
}

/** Given another value as time goes by, or asked where it is set; what a start sets once, and reads, is a setting. */
function isTurned(write: PlacedUse, writes: readonly PlacedUse[], reads: readonly PlacedUse[]): boolean {
  if (framesOf(writes).size > 1 || writes.some((each) => isEmptyValue(each))) return true;
  return reads.some(
    (read) => frameKey(read) === frameKey(write) && read.use.path.length === 0 && isAsked(read),
  );
}

function slotOf(because: string, message: string, at: PlacedUse): Classification {
  return classified("state", "scheduler-slot", 0.7, because, fact("scheduler", message, at));
}
