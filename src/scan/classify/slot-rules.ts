import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { numberOfWork, setByHooks } from "./async-keyed.ts";
import { carriedAlong } from "./carried-along.ts";
import { poolCount } from "./counted-pool.ts";
import { countedFields } from "./counted-fields.ts";
import { takenByLoop } from "./drain-loops.ts";
import { depthCounter, openedAndClosed, pairedSetter, raisedInside } from "./enter-exit-rules.ts";
import { everySoManyth, lastDoneAt, lastReported, lastReportedAt, reportLimit } from "./held-back-rules.ts";
import { initGuard } from "./init-guard.ts";
import { lazyModule, lazySlot, remadeForKey } from "./lazy-rules.ts";
import { nestedQueue } from "./nested-queue.ts";
import { takenCounts } from "./read-out-rules.ts";
import { openSpan } from "./open-span.ts";
import { parentChain } from "./parent-chain.ts";
import { restoredBySetter } from "./restored-by-setter.ts";
import { markedByReport, warnedAlready, warnOnce } from "./report-once-rules.ts";
import { givenToWalk } from "./part-of-a-walk.ts";
import { savedOriginal, savedOriginals } from "./saved-original.ts";
import { saveRestore, stackTop, swappedSlot } from "./save-restore-rules.ts";
import { boundedHistory } from "./buffer-rules.ts";
import { armedSlot, schedulerSlot } from "./scheduler-rules.ts";
import { clearedAtEnd, clearedWhenDone, setAndReset, setByEvents } from "./set-reset-rules.ts";
import { setByPairOfHooks } from "./set-by-hooks.ts";
import { sharedByUsers } from "./shared-by-users.ts";
import { ASKED_BEFORE, EVERY_NTH } from "../scopes/reference.ts";
import { isOwnStep } from "./from-itself.ts";
import { lastRecord } from "./last-record.ts";
import { frameKey, framesOf } from "./usage-profile.ts";
import { tableForATime } from "./table-for-a-time.ts";
import { takenWithSlot } from "./taken-whole.ts";
import { textCursor } from "./text-cursor.ts";

const counter: Rule = ({ state, writes }) => {
  const step = writes.find(({ use }) => use.action === "update");
  if (!step) return null;
  if (state.initial === "string" || step.use.value === "+=string")
    return classified("state", "other", 0.8, "functions add to its text", fact("changed", "added to", step));
  return classified("state", "counter", 0.9, "functions count it up", fact("counter", "counted up", step));
};

/**
 * `if (started++) return; process.on("exit", end)`: what is counted is whether it was done, or for how many it still
 * is.
 */
const countedGuard: Rule = ({ writes }) => {
  const step = writes.find(({ use }) => (use.flags & ASKED_BEFORE) !== 0);
  const isKept = ({ use }: PlacedUse): boolean => /^(\+\+|--|number)$/.test(use.value ?? "");
  if (!step || !writes.every(isKept)) return null;
  const because = "it counts whether something was done";
  return classified("state", "init-guard", 0.75, because, fact("guard", "counted when it is done", step));
};

/** Counted up, and every so many steps something is let through. */
const sampling: Rule = ({ writes, reads }) => {
  const counted = framesOf(
    writes.filter((each) => /^(\+\+|\+=number)$/.test(each.use.value ?? "") || isOwnStep(each, reads)),
  );
  // `if (n % 6 === 0) sell(); else if (n % 6 === 3) buy()` tells the turns apart, none of which is let through.
  const [turn, ...others] = reads.filter(
    (read) => read.use.value === "remainder" && counted.has(frameKey(read)),
  );
  const asked = turn ?? writes.find(({ use }) => (use.flags & EVERY_NTH) !== 0);
  if (!asked || others.length > 0) return null;
  const because = "it counts so that one in so many is let through";
  return classified("telemetry", "sampling", 0.7, because, fact("remainder", "compared by remainder", asked));
};

/**
 * `list = [...list, item]`, `list = list.concat(item)`, and `list = list.filter(…)`: entries come and go, each time
 * in a new list.
 */
const replacedList: Rule = ({ state, container, writes, reads }) => {
  if (container !== "array") return null;
  const longer = writes.find(
    (write) =>
      (write.use.value === "array" && reads.some((read) => isSpreadIn(read, write, writes))) ||
      write.use.value === `call:${state.name}.concat` ||
      reads.some((read) => isPutBehind(read, write)),
  );
  const shorter = writes.find(({ use }) => use.value === `call:${state.name}.filter`);
  if (!longer) return null;
  const how = shorter ? "put in and taken out" : "put in";
  const because = `entries are ${how} by separate calls, each time into a new list`;
  const evidence = [fact("keyed-put", "put here", longer)];
  if (shorter) evidence.push(fact("removal", "taken out here", shorter));
  return classified("registry", "keyed-collection", 0.7, because, ...evidence);
};

/** The longest ` = [item].concat(` between a list and what it is put behind. */
const PUT_WITHIN = 60;

/** `list = [item].concat(list)` */
function isPutBehind({ file, use }: PlacedUse, write: PlacedUse): boolean {
  const isHanded = use.action === "pass" && use.path.length === 0 && use.pass?.calleePath.at(-1) === "concat";
  const { start, end } = write.use;
  return isHanded && file === write.file && use.start > start && use.start < end + PUT_WITHIN;
}

/** In the function that writes, behind the write and no other one. */
function isSpreadIn(read: PlacedUse, write: PlacedUse, writes: readonly PlacedUse[]): boolean {
  if (read.use.action !== "spread" || read.use.path.length > 0 || frameKey(read) !== frameKey(write))
    return false;
  const before = writes.filter(
    (other) => frameKey(other) === frameKey(read) && other.use.start < read.use.start,
  );
  return before.at(-1) === write;
}

const replaced: Rule = ({ writes }) => {
  const write = writes[0];
  if (!write) return null;
  return classified(
    "state",
    "config",
    0.7,
    "functions replace its value after load",
    fact("reassigned", "replaced here", write),
  );
};

/** For a single value that is replaced. */
export const slotRules: readonly Rule[] = [
  numberOfWork,
  setByHooks,
  lazyModule,
  savedOriginal,
  savedOriginals,
  textCursor,
  poolCount,
  nestedQueue,
  parentChain,
  saveRestore,
  restoredBySetter,
  takenByLoop,
  takenCounts,
  countedFields,
  stackTop,
  warnOnce,
  warnedAlready,
  markedByReport,
  lastReportedAt,
  lastReported,
  reportLimit,
  everySoManyth,
  armedSlot,
  setAndReset,
  clearedAtEnd,
  clearedWhenDone,
  setByEvents,
  swappedSlot,
  pairedSetter,
  openedAndClosed,
  setByPairOfHooks,
  givenToWalk,
  depthCounter,
  sampling,
  countedGuard,
  sharedByUsers,
  counter,
  raisedInside,
  schedulerSlot,
  carriedAlong,
  initGuard,
  tableForATime,
  remadeForKey,
  lastRecord,
  lastDoneAt,
  boundedHistory,
  openSpan,
  lazySlot,
  takenWithSlot,
  replacedList,
  replaced,
];
