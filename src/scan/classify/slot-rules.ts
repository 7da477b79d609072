import { CONDITIONAL, VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/link-project.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameKey, frameOf, framesOf, inFinally, isEmptyValue } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** `const previous = slot; slot = x; try { … } finally { slot = previous }` */
const saveRestore: Rule = ({ writes }) => {
  const restore = writes.find(({ use }) => use.value?.startsWith("saved:"));
  if (!restore) return null;
  const how = inFinally(restore) ? "in a `finally`" : "without a `finally`";
  return classified(
    "error-context",
    "save-restore",
    inFinally(restore) ? 0.95 : 0.8,
    `its value is saved, set around work and put back ${how}`,
    fact("save-restore", `the saved value is put back ${how}`, restore),
  );
};

/** `slot = stack.pop()`, `slot = stack[stack.length - 1]`: the top of a stack kept beside it. */
const stackTop: Rule = ({ writes }) => {
  if (writes.length < 2) return null;
  const restore = writes.find(({ use }) =>
    /^(member:[^.]+\.\*|call:\w+\.pop|call:\w+\.at)$/.test(use.value ?? ""),
  );
  if (!restore) return null;
  const because = "it holds the innermost of nested pieces of work and is put back from a stack";
  return classified(
    "error-context",
    "stack-top",
    0.8,
    because,
    fact("stack-top", "put back from the stack", restore),
  );
};

/** `if (!warned) { warned = true; console.warn(…) }` */
const warnOnce: Rule = ({ writes, reads }) => {
  const readFrames = framesOf(reads);
  const write = writes.find(
    (candidate) =>
      candidate.use.value === "true" &&
      frameOf(candidate)?.logs === true &&
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

/** In the same function, or in one nested in it: a callback that clears what its function set. */
function isWithin(inner: PlacedUse, outer: PlacedUse): boolean {
  if (inner.file !== outer.file) return false;
  for (let at = inner.use.frame; at >= 0; at = inner.file.frames[at]?.parent ?? -1)
    if (at === outer.use.frame) return true;
  return false;
}

/** Set, work, reset, all in one function. */
const setAndReset: Rule = (profile) => {
  for (const write of profile.writes) {
    if (isEmptyValue(write) || write.use.action === "update") continue;
    const reset = profile.writes.find((other) => isResetOf(other, write));
    if (!reset) continue;
    if (holdsWork(profile)) return queueOfWork(reset);
    if (isTestedBefore(profile, write)) return guard(profile, write);
    const because = "it is set before work and reset after it in one function";
    return classified(
      "error-context",
      "set-reset",
      0.75,
      because,
      fact("set-reset", "reset after the work", reset),
    );
  }
  return null;
};

function isResetOf(other: PlacedUse, write: PlacedUse): boolean {
  if (frameKey(other) !== frameKey(write) || other.use.start <= write.use.start) return false;
  // Two branches of one decision follow each other in the text, not in time.
  const bothBranches =
    other.use.branch !== 0 &&
    write.use.branch !== 0 &&
    other.use.branch !== write.use.branch &&
    !inFinally(other);
  return isEmptyValue(other) && other.use.action === "write" && !bothBranches;
}

/** `if (busy) return; busy = true; …; busy = false`: the flag is asked by the function that sets it. */
function isTestedBefore({ reads }: UsageProfile, write: PlacedUse): boolean {
  return (
    write.use.value === "true" &&
    reads.some(
      (read) =>
        frameKey(read) === frameKey(write) && read.use.start < write.use.start && read.use.action === "test",
    )
  );
}

function guard(_: UsageProfile, write: PlacedUse): Classification {
  const because = "it guards a body against being entered again";
  return classified(
    "state",
    "reentrancy-guard",
    0.75,
    because,
    fact("guard", "set when the body is entered", write),
  );
}

/** An array in a slot: a batch that is being worked off. */
function holdsWork({ puts, writes }: UsageProfile): boolean {
  return (
    puts.some(({ use }) => use.method === "push") || writes.some(({ use }) => /^array/.test(use.value ?? ""))
  );
}

function queueOfWork(at: PlacedUse): Classification {
  return classified(
    "state",
    "job-queue",
    0.7,
    "it is a batch of work that is being drained",
    fact("queue", "emptied here", at),
  );
}

/** A setter that hands out the previous value, for its caller to put back. */
const swappedSlot: Rule = ({ writes, reads }) => {
  const write = writes.find(
    ({ use, file }) =>
      /^(param:|id:)/.test(use.value ?? "") &&
      use.action === "write" &&
      reads.some(
        (read) =>
          read.file === file &&
          read.use.frame === use.frame &&
          read.use.action === "bind" &&
          read.use.start < use.start &&
          read.use.path.length === 0,
      ),
  );
  if (!write) return null;
  const because = "setting it hands out the previous value, which callers put back";
  return classified(
    "error-context",
    "swapped-slot",
    0.8,
    because,
    fact("swap", "replaced, the old value kept", write),
  );
};

/** `setCurrent(x); work(); setCurrent(null)`: one function calls the setter twice. */
const pairedSetter: Rule = ({ setterCalls }) => {
  for (const call of setterCalls) {
    if (isEmptyValue(call)) continue;
    const reset = setterCalls.find(
      (other) =>
        frameKey(other) === frameKey(call) && other.use.start > call.use.start && isEmptyValue(other),
    );
    if (!reset) continue;
    const because = "callers set it before work and clear it after";
    return classified(
      "error-context",
      "set-reset",
      0.75,
      because,
      fact("paired-setter", "cleared by the caller", reset),
    );
  }
  return null;
};

const OPENING = /^(push|enter|begin|open|mount|activate|pause|suspend)(?=$|[A-Z_])/;
const CLOSING = /^(pop|exit|leave|end|close|unmount|deactivate|resume|reset)(?=$|[A-Z_])/;

/** A pair of functions, one that sets and one that clears, named as opening and closing. */
const openedAndClosed: Rule = ({ writes }) => {
  const opening = writes.find((write) => OPENING.test(frameOf(write)?.name ?? "") && !isEmptyValue(write));
  const closing = writes.find(
    (write) => CLOSING.test(frameOf(write)?.name ?? "") && write !== opening && isEmptyValue(write),
  );
  if (!opening || !closing) return null;
  const because = "one function sets it where work begins, another clears it where work ends";
  return classified(
    "error-context",
    "set-reset",
    0.7,
    because,
    fact("enter-exit", "cleared at the end", closing),
  );
};

function isByItself(write: PlacedUse): boolean {
  const frame = frameOf(write);
  return frame?.isAsync === true || frame?.isHandler === true;
}

const depthCounter: Rule = ({ writes }) => {
  const down = writes.find(({ use }) => use.value === "--" || use.value === "-=number");
  const up = writes.find(({ use }) => use.value === "++" || use.value === "+=number");
  const signed = writes.find(
    ({ use }) =>
      /^\+=param:/.test(use.value ?? "") && !writes.some((other) => /^-=/.test(other.use.value ?? "")),
  );
  if (!(up && down) && !signed) return null;
  // What is counted up before an await and down after it is a gauge of work in flight, not of nesting.
  if ([up, down].some((write) => write && isByItself(write))) return null;
  const because = "it counts how deep calls are nested, up on entry and down on exit";
  return classified(
    "error-context",
    "depth-counter",
    0.7,
    because,
    fact("depth-counter", "counted down again", down ?? signed),
  );
};

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

/** Cleared before work, raised deep inside it by another function, asked afterwards. */
const raisedInside: Rule = ({ writes, reads }) => {
  for (const clear of writes) {
    if (clear.use.value !== "false") continue;
    const asked = reads.find(
      (read) => frameKey(read) === frameKey(clear) && read.use.start > clear.use.start && isAsked(read),
    );
    const raised = writes.find((other) => other.use.value === "true" && frameKey(other) !== frameKey(clear));
    if (!asked || !raised) continue;
    const because = "it is cleared before work, raised inside it and asked afterwards";
    return classified(
      "error-context",
      "set-reset",
      0.65,
      because,
      fact("render-flag", "asked after the work", asked),
    );
  }
  return null;
};

function isAsked({ use }: PlacedUse): boolean {
  return use.action === "test" || use.action === "compare";
}

/** The armed timer, the pending promise, the head of a list of jobs. */
const schedulerSlot: Rule = ({ writes, reads }) => {
  const armed = writes.find((write) =>
    /^call:.*(\bthen|setTimeout|setInterval|setImmediate|nextTick|requestAnimationFrame|requestIdleCallback)$/.test(
      write.use.value ?? "",
    ),
  );
  if (armed) return slotOf("it holds what a scheduler has pending", "armed here", armed);
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

/** `frame = { parent: current }; current = frame; …; current = frame.parent`: the old value travels in an object. */
const carriedAlong: Rule = ({ writes, reads }) => {
  const restore = writes.find(({ use }) => /^member:[\w$]+\.[\w$]+$/.test(use.value ?? ""));
  const kept = reads.find(({ use }) => use.action === "store" && use.path.length === 0);
  if (!restore || !kept || writes.length < 2) return null;
  const because = "its old value is kept in an object and put back from there";
  return classified(
    "error-context",
    "swapped-slot",
    0.65,
    because,
    fact("save-restore", "put back here", restore),
  );
};

function slotOf(because: string, message: string, at: PlacedUse): Classification {
  return classified("state", "scheduler-slot", 0.7, because, fact("scheduler", message, at));
}

/** `mod = mod || require("mod")`: loaded when it is first needed. */
const lazyModule: Rule = ({ writes }) => {
  const write = writes.find(({ use }) => /^(call|member):(require\(\)|import)/.test(use.value ?? ""));
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
  saveRestore,
  stackTop,
  warnOnce,
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
