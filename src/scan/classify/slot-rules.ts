import { CONDITIONAL, VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameKey, frameOf, framesOf, isEmptyValue, isLoggedBeside } from "./usage-profile.ts";
import {
  carriedAlong,
  depthCounter,
  isAsked,
  openedAndClosed,
  pairedSetter,
  raisedInside,
  saveRestore,
  setAndReset,
  stackTop,
  swappedSlot,
} from "./context-rules.ts";

/** `if (!warned) { warned = true; console.warn(…) }` */
const warnOnce: Rule = ({ writes, reads }) => {
  const readFrames = framesOf(reads);
  const write = writes.find(
    (candidate) =>
      candidate.use.value === "true" &&
      isLoggedBeside(candidate) &&
      readFrames.has(frameKey(candidate)) &&
      !writes.some((other) => isEmptyValue(other) && isWithin(other, candidate)),
  );
  if (!write) return null;
  const because = "it remembers that something was reported, so that it is reported once";
  return classified(
    "telemetry",
    "warn-once",
    0.85,
    because,
    fact("dedup", "set when the report is made", write),
  );
};

/** `if (first) console.warn(…); first = false`: what is lowered for good after a report. */
const warnedAlready: Rule = ({ state, writes, reads }) => {
  if (state.initial !== "true" || !writes.every(({ use }) => use.value === "false")) return null;
  const write = writes.find(
    (candidate) =>
      frameOf(candidate)?.logs === true &&
      reads.some((read) => isAsked(read) && frameKey(read) === frameKey(candidate)),
  );
  if (!write) return null;
  const because = "it says that something is still to be reported, and is lowered once it was";
  return classified("telemetry", "warn-once", 0.8, because, fact("dedup", "lowered after the report", write));
};

/** In the same function, or in one nested in it: a callback that clears what its function set. */
function isWithin(inner: PlacedUse, outer: PlacedUse): boolean {
  if (inner.file !== outer.file) return false;
  for (let at = inner.use.frame; at >= 0; at = inner.file.frames[at]?.parent ?? -1)
    if (at === outer.use.frame) return true;
  return false;
}

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
  const homes = new Set(
    writes.flatMap(({ use }) => /^member:([\w$]+(?:\.[\w$]+)+)$/.exec(use.value ?? "")?.[1] ?? []),
  );
  const back = reads.find(
    ({ use }) => use.action === "store" && use.path.length === 0 && homes.has(use.value ?? ""),
  );
  if (!back) return null;
  const because = "it keeps what a patch replaced, to put it back";
  return classified("state", "saved-original", 0.8, because, fact("patch", "put back here", back));
};

/** The armed timer, the pending promise. */
const armedSlot: Rule = ({ writes }) => {
  const armed = writes.find((write) =>
    /^call:.*(\bthen|setTimeout|setInterval|setImmediate|nextTick|requestAnimationFrame|requestIdleCallback)$/.test(
      write.use.value ?? "",
    ),
  );
  return armed ? slotOf("it holds what a scheduler has pending", "armed here", armed) : null;
};

/** The head of a list of jobs, or what else is kept where timers are armed. */
const schedulerSlot: Rule = ({ writes, reads }) => {
  const linked = writes.find(({ use }) => /^(param:|id:|member:)/.test(use.value ?? ""));
  const stored = reads.find(
    ({ use }) =>
      use.action === "store" &&
      use.path.length === 0 &&
      /\.(next|prev|previous|sibling)$/.test(use.value ?? ""),
  );
  if (linked && stored)
    return slotOf("it is the head of a linked list of pending work", "linked here", stored);
  const timed = writes.find(
    (write) => frameOf(write)?.timer === true && !isEmptyValue(write) && write.use.value !== "true",
  );
  return timed ? slotOf("it is kept by functions that arm timers", "set beside a timer", timed) : null;
};

function slotOf(because: string, message: string, at: PlacedUse): Classification {
  return classified("state", "scheduler-slot", 0.7, because, fact("scheduler", message, at));
}

/** `mod = mod || require("mod")`: loaded when it is first needed. */
const lazyModule: Rule = ({ writes }) => {
  const write = writes.find(({ use }) =>
    /^(call|member):(require\(\)|import|[\w$.]*[rR]equire(\(\)|\.|$))/.test(use.value ?? ""),
  );
  if (!write) return null;
  const because = "a module is loaded on first use and kept";
  return classified("state", "lazy-module", 0.6, because, fact("lazy-slot", "loaded here", write));
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

const lazySlot: Rule = ({ writes, reads }) => {
  const asked = framesOf(reads.filter(isAsked));
  const write = writes.find(
    (candidate) =>
      (asked.has(frameKey(candidate)) || (candidate.use.flags & VALUE_USED) !== 0) &&
      !isEmptyValue(candidate) &&
      (candidate.use.flags & CONDITIONAL) !== 0 &&
      !/^param:/.test(candidate.use.value ?? ""),
  );
  if (!write) return null;
  const because = "it is made on first use and kept for the life of the process";
  return classified(
    "state",
    "lazy-singleton",
    0.75,
    because,
    fact("lazy-slot", "made here when it is absent", write),
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
  lazySlot,
  replaced,
];
