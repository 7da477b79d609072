import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { countedFields } from "./counted-fields.ts";
import { averaged, periodicBuffer, reportedTogether, sizedBuffer } from "./sent-lists.ts";
import { flushedCounts, sentOneByOne, sentSet, takenCounts } from "./read-out-rules.ts";
import { isClockReading, isNoTime, isOnlyHeldBackBy } from "./clock-reading.ts";
import { replayedBuffer } from "./replayed-buffer.ts";
import { frontEndsOf } from "./front-stack.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";
import { isFoundByWalk, isWalk } from "./walks-over.ts";

/** Clock readings by key: when each thing began, asked for and dropped beside the clock when it ends. */
const timerTable: Rule = ({ puts, gets, removes, state }) => {
  const put = puts.find((each) => isClockReading(each) || isTimedRecord(each));
  const asked = framesOf(gets);
  const ended = removes.find(
    (remove) =>
      isByKey(remove) &&
      !isSweptOut(remove, state.uses) &&
      asked.has(frameKey(remove)) &&
      frameOf(remove)?.clock === true &&
      // What goes because it is too old was no work, nor is what is put anew in its place.
      (put === undefined ||
        isClockReading(put) ||
        (remove.use.branch === 0 && frameKey(put) !== frameKey(remove))),
  );
  if (!put || !ended || (isClockReading(put) && (puts.some(isNoTime) || isOnlyHeldBackBy(gets)))) return null;
  const because = "it holds when each piece of work began, until it ends";
  return classified("telemetry", "timer-table", 0.8, because, fact("timer", "measured here", ended));
};

/** Nobody says of an entry that its work has ended. */
function isSweptOut(remove: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return (remove.use.flags & IN_LOOP) !== 0 && isFoundByWalk(remove, uses);
}

/** `open.set(request, { start: now(), url })` */
function isTimedRecord(put: PlacedUse): boolean {
  return put.use.value === "object" && frameOf(put)?.clock === true;
}

/** `timers.set(label, { startTime: now() })` where it starts, `now() - timers.get(label).startTime` where it ends. */
const timings: Rule = ({ puts, gets, state }) => {
  const put = puts.find(
    (candidate) =>
      isNamed(candidate, STARTING) && frameOf(candidate)?.clock === true && candidate.use.value === "object",
  );
  const ended = gets.find(
    (get) =>
      isNamed(get, ENDING) &&
      frameOf(get)?.clock === true &&
      !puts.some((each) => frameKey(each) === frameKey(get)),
  );
  if (!put || !ended || state.uses.some(({ use }) => use.action === "return")) return null;
  const because = "it holds when each piece of work began, and how long it took";
  return classified("telemetry", "timer-table", 0.75, because, fact("timer", "measured here", ended));
};

/**
 * `spans[id] = { start: now() }` here, `spans[id].end = now()` there: a record of each piece of work, closed when
 * that is over.
 */
const closedRecords: Rule = ({ puts, changes }) => {
  const isTimed = (placed: PlacedUse): boolean => frameOf(placed)?.clock === true;
  const put = puts.find((each) => each.use.value === "object" && isTimed(each));
  const closed = changes.find(
    (change) =>
      change.use.action === "write" &&
      change.use.path.length === 2 &&
      change.use.path[0] === "*" &&
      CLOSED.test(change.use.path[1] ?? "") &&
      isTimed(change) &&
      put !== undefined &&
      frameKey(change) !== frameKey(put),
  );
  if (!closed) return null;
  const because = "it holds when each piece of work began and when it was over";
  return classified("telemetry", "timer-table", 0.7, because, fact("timer", "closed here", closed));
};

const CLOSED = /^(end|ended|finish|stop|duration|elapsed)(?=$|[A-Z_]|ed)/;

const STARTING = /(start|begin|enter|open)/i;
const ENDING = /(end|stop|finish|exit|close|done)/i;

function isNamed(placed: PlacedUse, pattern: RegExp): boolean {
  return pattern.test(frameOf(placed)?.name ?? "");
}

/** `one.calls += 1` where each kind of work begins, `one.time += now() - began` where it ends. */
const measured: Rule = ({ changes }) => {
  const added = changes.filter(
    ({ use }) => use.path.length === 2 && use.path[0] === "*" && /^(\+\+$|\+=)/.test(use.value ?? ""),
  );
  const timed = added.find(
    (each) => frameOf(each)?.clock === true && /^\+=(compute|id:)/.test(each.use.value ?? ""),
  );
  if (!timed || !added.some(({ use }) => use.path[1] !== timed.use.path[1])) return null;
  const because = "it adds up how often each kind of work was done and how long it took";
  return classified("telemetry", "timer-table", 0.75, because, fact("timer", "added up here", timed));
};

/** When each was last done: the function that notes the time has asked for the time before. */
const lastDone: Rule = (profile) => {
  const { puts, gets } = profile;
  const put = puts.find(
    (candidate) =>
      isClockReading(candidate) &&
      gets.some((get) => frameKey(get) === frameKey(candidate) && get.use.start < candidate.use.start),
  );
  if (!put || isNotedToBeFound(put, profile)) return null;
  const because = "it holds when each was last let through, so that repetitions are held back";
  return classified("telemetry", "last-emitted", 0.8, because, fact("clock-compare", "noted here", put));
};

/**
 * `if (!since.has(key)) since.set(key, Date.now())`, and who goes through all of them works on those that have waited
 * for long: nothing is held back. What is too old and taken out by the walk was.
 */
function isNotedToBeFound(put: PlacedUse, { gets, reads, removes }: UsageProfile): boolean {
  const asked = gets.filter((get) => frameKey(get) === frameKey(put));
  const walk = reads.find(isWalk);
  return (
    walk !== undefined &&
    asked.every(({ use }) => use.method === "has" || use.action === "in") &&
    !removes.some((remove) => frameKey(remove) === frameKey(walk))
  );
}

/** Work that is traced: what is pushed where it begins carries the clock, or names the work that it is part of. */
const spanStack: Rule = (profile) => {
  const { puts, gets, removes } = profile;
  const front = frontEndsOf(profile);
  const push = front?.unshift ?? puts.find(({ use }) => use.method === "push");
  const pop = front?.shift ?? removes.find(({ use }) => use.method === "pop");
  if (!push || !pop || (front === null && removes.some(({ use }) => use.method === "shift"))) return null;
  const namesOuter = gets.some(
    (get) => frameKey(get) === frameKey(push) && get.use.start > push.use.start && isNameOf(get),
  );
  const isTraced =
    (push.use.value === "object" && (frameOf(push)?.clock === true || namesOuter)) ||
    (/^id:/.test(push.use.value ?? "") && frameOf(push)?.clock === true);
  if (!isTraced) return null;
  const because = "it is a stack of traced work, pushed where it begins and popped where it ends";
  return classified("telemetry", "span-stack", 0.8, because, fact("push-pop", "popped again", pop));
};

/**
 * `parent: stack.at(-1)`, `parentId: stack.at(-1).id`; what else it takes over from the work around it is what that
 * work is done in.
 */
function isNameOf({ use: { path } }: PlacedUse): boolean {
  return path.slice(1).every((step) => /^(\w*[iI]d|\w*[nN]ame|span|at)$/.test(step));
}

function isByKey({ use }: PlacedUse): boolean {
  return use.action === "delete" || use.method === "delete";
}

/** For containers of events, spans and times; they come before the rules for any container. */
export const telemetryRules: readonly Rule[] = [
  timerTable,
  timings,
  closedRecords,
  measured,
  lastDone,
  spanStack,
  sizedBuffer,
  periodicBuffer,
  reportedTogether,
  flushedCounts,
  takenCounts,
  countedFields,
  sentSet,
  sentOneByOne,
  replayedBuffer,
  averaged,
];
