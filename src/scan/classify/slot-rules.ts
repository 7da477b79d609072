import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { takenByLoop } from "./drain-loops.ts";
import { depthCounter, openedAndClosed, pairedSetter, raisedInside } from "./enter-exit-rules.ts";
import { lazyModule, lazySlot, remadeForKey } from "./lazy-rules.ts";
import { warnedAlready, warnOnce } from "./report-once-rules.ts";
import { carriedAlong, saveRestore, stackTop, swappedSlot } from "./save-restore-rules.ts";
import { armedSlot, schedulerSlot } from "./scheduler-rules.ts";
import { setAndReset } from "./set-reset-rules.ts";
import { frameKey, framesOf, isAsked } from "./usage-profile.ts";

const counter: Rule = ({ writes }) => {
  const step = writes.find(({ use }) => use.action === "update");
  return step
    ? classified("state", "counter", 0.9, "functions count it up", fact("counter", "counted up", step))
    : null;
};

/** Counted up, and every so many steps something is let through. */
const sampling: Rule = ({ writes, reads }) => {
  const counted = framesOf(writes.filter(({ use }) => use.value === "++" || use.value === "+=number"));
  const asked = reads.find((read) => read.use.value === "remainder" && counted.has(frameKey(read)));
  if (!asked) return null;
  const because = "it counts so that one in so many is let through";
  return classified("telemetry", "sampling", 0.7, because, fact("remainder", "compared by remainder", asked));
};

/** `saved = http.request; http.request = mine`, and `http.request = saved` when the patch is taken out. */
const savedOriginal: Rule = ({ writes, reads }) => {
  const saves = writes.filter(({ use }) => /^member:[\w$]+(\.[\w$]+)+$/.test(use.value ?? ""));
  const back = reads.find(
    (read) =>
      read.use.action === "store" &&
      read.use.path.length === 0 &&
      // Whoever takes a patch out does it later on, by another function.
      saves.some(
        (save) => save.use.value === `member:${read.use.value}` && frameKey(save) !== frameKey(read),
      ),
  );
  if (!back) return null;
  const because = "it keeps what a patch replaced, to put it back";
  return classified("state", "saved-original", 0.8, because, fact("patch", "put back here", back));
};

const initGuard: Rule = ({ writes, reads }) => {
  const readFrames = framesOf(reads.filter(isAsked));
  const only = writes.every(({ use }) => use.value === "true" || use.value === "false");
  const write = writes.find(
    (candidate) => candidate.use.value === "true" && readFrames.has(frameKey(candidate)),
  );
  if (!only || !write) return null;
  return classified(
    "state",
    "init-guard",
    0.75,
    "it remembers that something was done",
    fact("guard", "set when it is done", write),
  );
};

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
  lazyModule,
  savedOriginal,
  saveRestore,
  takenByLoop,
  stackTop,
  warnOnce,
  warnedAlready,
  armedSlot,
  setAndReset,
  swappedSlot,
  pairedSetter,
  openedAndClosed,
  depthCounter,
  sampling,
  counter,
  raisedInside,
  schedulerSlot,
  carriedAlong,
  initGuard,
  remadeForKey,
  lazySlot,
  replaced,
];
