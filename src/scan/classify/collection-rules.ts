import { answeredEarly } from "./answered-early.ts";
import { answeredUntil } from "./answered-until.ts";
import { asyncKeyed, handedToNewWork } from "./async-keyed.ts";
import { boundedHistory, eventBuffer, heldReports } from "./buffer-rules.ts";
import { classified, fact } from "./classification.ts";
import { isClockReading, isNoTime, isOnlyHeldBackBy, SPAN_VALUES } from "./clock-reading.ts";
import type { Rule } from "./classification.ts";
import { countedList } from "./counted-list.ts";
import { countedOnReport } from "./counted-reports.ts";
import { copiedByName } from "./copied-by-name.ts";
import { countedPool } from "./counted-pool.ts";
import { deferredWork, takenLater } from "./deferred-work.ts";
import { takenByKey, takenWhole } from "./taken-whole.ts";
import { takenByLoop } from "./drain-loops.ts";
import { fieldSlot } from "./field-slot.ts";
import { firstInTurn } from "./first-in-turn.ts";
import { flushedQueue } from "./flushed-queue.ts";
import {
  changedEntries,
  changedFields,
  copiedInto,
  countedByName,
  instanceFields,
  fieldsOfConstants,
  keyedCollection,
  keyedCounter,
  methodObject,
  setUpWhole,
} from "./keyed-rules.ts";
import { dedupSet, handedDown, inProgressSet, visitedList } from "./mark-rules.ts";
import { countedByMade, heldByMade } from "./kept-by-made.ts";
import { computedAhead, heldWeakly } from "./held-for-key-rules.ts";
import { locksByKey } from "./held-in-turn.ts";
import { memoTables } from "./memo-tables.ts";
import { keptBytes } from "./kept-bytes.ts";
import { keptByCallers } from "./kept-by-callers.ts";
import { keptUntil } from "./kept-until.ts";
import { lastFields } from "./last-record.ts";
import { leftToCallers } from "./left-to-callers.ts";
import { letGoLater } from "./let-go-later.ts";
import { memoized } from "./memoized-function.ts";
import {
  answerTimes,
  boundedCache,
  dropOrder,
  readThroughCache,
  timedFields,
} from "./limited-cache-rules.ts";
import { innerMemo } from "./inner-memo.ts";
import { computedBeside, getOrCompute, loadedLater } from "./memo-rules.ts";
import { filledTogether } from "./filled-together.ts";
import { oldestDropped } from "./oldest-dropped.ts";
import { instanceQueue } from "./instance-queue.ts";
import { frontStack } from "./front-stack.ts";
import { jobQueue, objectPool, pushPopStack, scratchBuffer, stepsTaken } from "./queue-rules.ts";
import { putByDecorators } from "./put-by-decorators.ts";
import { savedOriginals } from "./saved-original.ts";
import { thingsByKey } from "./things-by-key.ts";
import { swappedEntry } from "./swapped-entry.ts";
import { telemetryRules } from "./telemetry-rules.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/** Whatever made it: nothing but an AsyncLocalStorage, or what stands before one, is entered by that name. */
const asyncContext: Rule = ({ container, changes, reads }) => {
  const entered = container === "als" ? changes[0] : reads.find(({ use }) => use.method === "enterWith");
  if (!entered) return null;
  const because = "its store is replaced in place, for whatever runs next";
  return classified(
    "error-context",
    "async-context",
    0.9,
    because,
    fact("enter-with", "entered without a run", entered),
  );
};

/** One emitter for all: whoever listens is registered in it. */
const sharedEmitter: Rule = ({ container, changes, state }) => {
  if (container !== "emitter") return null;
  const put = changes[0] ?? state.uses.find(({ use }) => use.method === "bind");
  const because = "listeners are put in it by separate calls";
  return classified(
    "registry",
    "keyed-collection",
    0.7,
    because,
    fact("keyed-put", "a listener is put in", put),
  );
};

/** One lock for all, of whichever package: whoever takes it waits in it for those before. */
const sharedLock: Rule = ({ container, changes }) => {
  if (container !== "lock") return null;
  const because = "calls wait in it for their turn";
  return classified("state", "instance-fields", 0.7, because, fact("changed", "taken here", changes[0]));
};

/** `const word = /\w+/g`: a search goes on from where the one before it ended, whoever asked for that. */
const searchPlace: Rule = ({ container, changes }) => {
  if (container !== "regexp") return null;
  const because = "it keeps the place where its next search begins";
  return classified("state", "scratch", 0.7, because, fact("search-place", "moved on here", changes[0]));
};

/** Spans and start times by key: opened by one call, closed by another. */
const openSpans: Rule = ({ puts, gets, removes }) => {
  const put = puts.find(({ use }) => SPAN_VALUES.test(use.value ?? ""));
  if (!put) return null;
  // A time that is neither taken out nor asked for beside a clock says when something was, not that it is under way.
  const isEnded =
    removes.length > 0 || gets.some((get) => frameOf(get)?.clock === true && frameKey(get) !== frameKey(put));
  if (isClockReading(put) && (!isEnded || puts.some(isNoTime) || isOnlyHeldBackBy(gets))) return null;
  const because = "it keeps spans or start times until their work ends";
  return classified("telemetry", "open-spans", 0.8, because, fact("span", "opened here", put));
};

/** For containers that are changed in place. */
export const collectionRules: readonly Rule[] = [
  memoized,
  savedOriginals,
  countedPool,
  leftToCallers,
  putByDecorators,
  countedByMade,
  heldByMade,
  swappedEntry,
  asyncContext,
  asyncKeyed,
  handedToNewWork,
  searchPlace,
  sharedEmitter,
  sharedLock,
  openSpans,
  instanceQueue,
  instanceFields,
  inProgressSet,
  visitedList,
  handedDown,
  dedupSet,
  countedOnReport,
  dropOrder,
  answerTimes,
  ...telemetryRules,
  objectPool,
  heldReports,
  takenByLoop,
  stepsTaken,
  pushPopStack,
  frontStack,
  eventBuffer,
  boundedHistory,
  jobQueue,
  flushedQueue,
  firstInTurn,
  countedList,
  deferredWork,
  takenLater,
  letGoLater,
  takenByKey,
  takenWhole,
  scratchBuffer,
  boundedCache,
  readThroughCache,
  countedByName,
  locksByKey,
  thingsByKey,
  heldWeakly,
  keptByCallers,
  setUpWhole,
  getOrCompute,
  innerMemo,
  computedBeside,
  filledTogether,
  loadedLater,
  computedAhead,
  keptUntil,
  answeredUntil,
  answeredEarly,
  timedFields,
  lastFields,
  fieldSlot,
  memoTables,
  methodObject,
  keptBytes,
  keyedCounter,
  oldestDropped,
  fieldsOfConstants,
  copiedByName,
  keyedCollection,
  changedEntries,
  changedFields,
  copiedInto,
];
