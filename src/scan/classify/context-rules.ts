import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameKey, frameOf, inFinally, isEmptyValue } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** `const previous = slot; slot = x; try { … } finally { slot = previous }` */
export const saveRestore: Rule = ({ writes }) => {
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
export const stackTop: Rule = ({ writes }) => {
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

/** Set, work, reset, all in one function. */
export const setAndReset: Rule = (profile) => {
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
export const swappedSlot: Rule = ({ writes, reads }) => {
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
export const pairedSetter: Rule = ({ setterCalls }) => {
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
export const openedAndClosed: Rule = ({ writes }) => {
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

export const depthCounter: Rule = ({ writes }) => {
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

/** Cleared before work, raised deep inside it by another function, asked afterwards. */
export const raisedInside: Rule = ({ writes, reads }) => {
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

export function isAsked({ use }: PlacedUse): boolean {
  return use.action === "test" || use.action === "compare";
}

/** `frame = { parent: current }; current = frame; …; current = frame.parent`: the old value travels in an object. */
export const carriedAlong: Rule = ({ writes, reads }) => {
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
