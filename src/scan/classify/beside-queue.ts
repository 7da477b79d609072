import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification } from "./classification.ts";
import {
  drainCallers,
  drainLoops,
  givers,
  isKeptByLoop,
  isMovedByLoop,
  loopFrames,
  putOffBy,
} from "./drain-loops.ts";
import { frameKey, framesOf, isAsked } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** A state with what it was taken for. */
export interface ClassifiedState {
  readonly profile: UsageProfile;
  readonly classification: Classification;
}

/** Where the queues of work among some states are kept. */
export interface QueueFrames {
  /**
   * Functions that fill and drain them, and those that have others do so: a timer, a function that is called or given
   * one. Beside them the variables that say where the next job is put: `size` of `queue[size] = job`.
   */
  readonly all: ReadonlySet<string>;
  /** Functions with a loop that works one off, and those that do no more with it than have that loop run. */
  readonly loops: ReadonlySet<string>;
}

export function queueFrames(states: readonly ClassifiedState[]): QueueFrames {
  const queues = states.flatMap(({ profile, classification: { role } }) =>
    role === "job-queue" ? [profile] : [],
  );
  const changing = queues.flatMap(({ changes }) => [...framesOf(changes)]);
  const drains = drainLoops(queues);
  const loops = new Set([...drains, ...drainCallers(drains, queues)]);
  const places = queues.flatMap(({ puts }) => puts.flatMap(placeOf));
  return { all: new Set([...changing, ...givers(queues), ...putOffBy(queues), ...loops, ...places]), loops };
}

function placeOf({ file, use: { action, path, key } }: PlacedUse): readonly string[] {
  return action === "write" && path.join() === "*" && key !== null ? [`${file.path}#${key}`] : [];
}

/**
 * A slot that is set where a queue is filled and again where it is drained (how many wait, who runs them) is part of
 * the queue's protocol: it moves with the queue or not at all.
 */
export function besideQueue(state: ClassifiedState, frames: QueueFrames): Classification {
  const { profile, classification } = state;
  if (classification.role === "job-queue") return classification;
  if (profile.writes.length > 0 && frames.all.has(asPlace(profile))) {
    const because = "it says at which place of a queue the next job is put";
    return besides(because, "set beside the queue", profile.writes[0]);
  }
  if (isKeptByLoop(profile, frames.loops)) {
    const because = "the loop that works off a queue keeps in it what is under way";
    return besides(because, "put beside the queue", profile.puts[0]);
  }
  if (isMovedByLoop(profile, frames.loops)) {
    const because = "it says how far the loop that works off a queue has come";
    return besides(because, "set as the queue is worked off", profile.writes[0]);
  }
  if (isUpInLoop(profile, frames.loops)) {
    const because = "it says whether a queue is being worked off";
    return besides(because, "set around the loop", profile.writes[0]);
  }
  const armed = armedWith(profile).find(({ runs }) => frames.loops.has(runs));
  if (armed) {
    const because = "it holds the function that is to work off a queue";
    return besides(because, "armed here", armed.write);
  }
  const beside = [...slotFrames(state)].filter((frame) => frames.all.has(frame));
  const isPart = beside.length > 1 || isHoldingBack(state, frames);
  if (!isPart && !beside.some((frame) => isDecidedIn(frame, state))) return classification;
  const because = "it is kept by the functions that fill and drain a queue";
  return besides(because, "set beside the queue", profile.writes[0]);
}

/**
 * `if (isBusy) return; isBusy = true; run(queue.shift(), () => { isBusy = false; next() })`: whether the next job may
 * begin.
 */
function isDecidedIn(frame: string, { profile, classification }: ClassifiedState): boolean {
  const { writes, reads } = profile;
  if (classification.stage !== "state" || writes.length < 2) return false;
  return reads.some((read) => isAsked(read) && frameKey(read) === frame);
}

/**
 * `if (isPaused) { later.push(job); return }` where a queue is filled, and `isPaused = false` where another function
 * works it off: whoever raised it, it is all jobs that wait until then.
 */
function isHoldingBack({ profile: { reads, writes } }: ClassifiedState, frames: QueueFrames): boolean {
  const lowered = writes.filter((write) => write.use.value === "false" && frames.all.has(frameKey(write)));
  const [lowers] = framesOf(lowered);
  if (lowers === undefined) return false;
  return reads.some((read) => isAsked(read) && frameKey(read) !== lowers && frames.all.has(frameKey(read)));
}

function besides(because: string, message: string, at: PlacedUse | undefined): Classification {
  return classified("state", "scheduler-slot", 0.7, because, fact("scheduler", message, at));
}

function asPlace({ state }: UsageProfile): string {
  return `${state.file.path}#${state.name}`;
}

/**
 * The functions that say whether a state is part of a queue, by being those of one; its own name where that may be a
 * place in it.
 */
export function watchedFrames(state: ClassifiedState): ReadonlySet<string> {
  const { profile, classification } = state;
  if (classification.role === "job-queue") return NO_FRAMES;
  return new Set([
    ...slotFrames(state),
    ...(isFlag(profile) ? framesOf(profile.reads.filter(isAsked)) : NO_FRAMES),
    ...(profile.writes.length > 0 ? [asPlace(profile)] : []),
    ...loopFrames(profile),
    ...armedWith(profile).map(({ runs }) => runs),
  ]);
}

/**
 * `work = flush` here, `work = null` there: functions of the file that a slot is given by their names, until they
 * have run.
 */
function armedWith({ writes }: UsageProfile): readonly { write: PlacedUse; runs: string }[] {
  if (!writes.some(({ use }) => use.value === "nullish")) return [];
  return writes.flatMap((write) => {
    const name = /^id:(.+)/.exec(write.use.value ?? "")?.[1];
    const named = write.file.variables.find((variable) => variable.name === name && variable.frame !== null);
    return named ? [{ write, runs: `${write.file.path}#${named.frame}` }] : [];
  });
}

/** The functions in which a slot is set; a flag is one whatever it was taken for by itself. */
function slotFrames({ profile, classification }: ClassifiedState): ReadonlySet<string> {
  const { writes, puts } = profile;
  const isSlot =
    (classification.stage === "state" || isFlag(profile)) && writes.length > 0 && puts.length === 0;
  return isSlot ? framesOf(writes) : NO_FRAMES;
}

function isFlag({ writes }: UsageProfile): boolean {
  return writes.every(({ use }) => use.value === "true" || use.value === "false");
}

/** `flushing = true; for (…) queue[i](); queue.length = 0; flushing = false`, and asked by others. */
function isUpInLoop(profile: UsageProfile, loops: ReadonlySet<string>): boolean {
  const { writes, reads } = profile;
  const [frame, ...others] = framesOf(writes);
  if (frame === undefined || others.length > 0 || writes.length < 2 || !loops.has(frame)) return false;
  return isFlag(profile) && reads.some((read) => frameKey(read) !== frame);
}

const NO_FRAMES: ReadonlySet<string> = Object.freeze(new Set<string>());
