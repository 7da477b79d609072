import type { PlacedUse } from "../link/linked-variable.ts";
import { ASKED_BEFORE, IN_LOOP, LOOP_COUNTER } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import {
  countsEntries,
  countsStack,
  isKeptFromFalling,
  isMadeUpFor,
  isTakenWhereLeft,
  isUsedUp,
} from "./how-many.ts";
import { endsAThing } from "./ends-a-thing.ts";
import { areOpposite, isOfGesture } from "./opposite-names.ts";
import { isRaisedByCallee } from "./raised-by-callee.ts";
import { enteredOnce } from "./set-reset-rules.ts";
import { listensBeside } from "./shared-by-users.ts";
import { frameKey, frameOf, isAsked, isEmptyValue } from "./usage-profile.ts";

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
const CLOSING = /^(pop|exit|leave|end|finish|close|unmount|deactivate|resume|reset)(?=$|[A-Z_])/;

/** A pair of functions, one that sets and one that clears, named as opening and closing. */
export const openedAndClosed: Rule = ({ writes, reads }) => {
  const opening = writes.find(isOpening);
  const closing =
    (opening &&
      writes.find((write) => write !== opening && isEmptyValue(write) && isClosing(write, opening))) ??
    writes.find((write) => isAtEnd(write) && writes.some((other) => isOppositeOf(other, write)));
  if (
    !closing ||
    isOfGesture(frameOf(closing)?.name ?? "") ||
    isEnded(closing, reads) ||
    isKeptBetween(writes, reads)
  )
    return null;
  // `if (busy) return; begin(); …; end()`: who comes while it is raised turns back, from wherever he comes.
  const lock = writes.find((write) => write.use.value === "true" && isRaisedByCallee(write, reads));
  if (lock) return enteredOnce(lock);
  const because = "one function sets it where work begins, another clears it where work ends";
  return classified(
    "error-context",
    "set-reset",
    0.7,
    because,
    fact("enter-exit", "cleared at the end", closing),
  );
};

/** `onEnd(ended, next) { current = next }`: what goes on behind it is told as well. */
function isAtEnd(write: PlacedUse): boolean {
  return isEmptyValue(write) || write.use.value?.startsWith("param:") === true;
}

function isClosing(write: PlacedUse, opening: PlacedUse): boolean {
  const name = frameOf(write)?.name ?? "";
  if (!CLOSING.test(name)) return false;
  // `beginTracking`, `endTracking` and `resetAll`: the last begins anew for a test, whatever is under way.
  return (
    !/^reset[A-Z_]/.test(name) ||
    name.slice("reset".length) === (frameOf(opening)?.name ?? "").replace(OPENING, "")
  );
}

/** `profiler.destroy(); profiler = null`: it is a thing that runs until it is ended. */
function isEnded(clear: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return reads.some(
    ({ file, use }) =>
      file === clear.file &&
      use.frame === clear.use.frame &&
      use.action === "call" &&
      use.path.length === 0 &&
      endsAThing(use.method) &&
      use.start < clear.use.start,
  );
}

/**
 * `enter() { profiler = start(); profiler.run() } leave() { profiler.destroy(); profiler = null }`: what nobody asks
 * for but those who set and clear it is held for its end, and told to no work.
 */
function isKeptBetween(writes: readonly PlacedUse[], reads: readonly PlacedUse[]): boolean {
  const setters = new Set(writes.map(frameKey));
  return reads.length > 0 && reads.every((read) => setters.has(frameKey(read)));
}

function isOppositeOf(opening: PlacedUse, closing: PlacedUse): boolean {
  if (isEmptyValue(opening) || opening.use.action === "update" || opening.file !== closing.file) return false;
  return areOpposite(frameOf(opening)?.name ?? "", frameOf(closing)?.name ?? "");
}

/** Verbs of a facility as well as of work: a tracer that is activated stays so until it is turned off. */
const LIFE = /^(open|mount|activate)/;

/**
 * A count that a call adds to is no work that begins, nor is a switch that a facility turns on, or what it makes for
 * itself.
 */
function isOpening(write: PlacedUse): boolean {
  const name = frameOf(write)?.name ?? "";
  if (!OPENING.test(name) || isEmptyValue(write) || write.use.action === "update") return false;
  return !LIFE.test(name) || !/^(true$|new:|call:)/.test(write.use.value ?? "");
}

function isByItself(write: PlacedUse): boolean {
  const frame = frameOf(write);
  return frame?.isAsync === true || frame?.isHandler === true;
}

/** `count++; return () => { count-- }`: the second stands in a callback of the first, for whoever is done to call. */
function isHandedOut({ file, use }: PlacedUse, outer: PlacedUse): boolean {
  if (file !== outer.file || use.during === outer.use.during) return false;
  let at = use.during;
  while (at > 0 && at !== outer.use.during) at = file.frames[at]?.parent ?? 0;
  return at === outer.use.during;
}

/** How deep something stands, or whether something is so, of which only how often it was turned off is counted. */
const NESTING = /(?:[dD]epth|[lL]evel|[nN]esting|[iI]ndent(?:ation)?)$|^(?:is|has|should|can)[A-Z]/;

/** Verbs of a facility that is there for as long as somebody uses it. */
const USE = /^_*(activate|enable|subscribe|attach|install|connect|listen|watch|acquire|retain|lock)/;

/**
 * `if (users++ === 0) channel.subscribe(…)` in `activate`: it counts who uses a facility, however deep anybody
 * stands.
 */
function isFirstUser(up: PlacedUse): boolean {
  return (up.use.flags & ASKED_BEFORE) !== 0 && USE.test(frameOf(up)?.name ?? "");
}

export const depthCounter: Rule = ({ state, writes, reads }) => {
  // `text += chunk` puts together what is written.
  if (state.initial === "string" || state.initial === "compute") return null;
  const downs = writes.filter(({ use }) => use.value === "--" || use.value === "-=number");
  const [down] = downs;
  if (downs.some((each) => isMadeUpFor(each, writes) || isUsedUp(each, reads))) return null;
  const up = writes.find(({ use }) => use.value === "++" || use.value === "+=number");
  // `depth += step`, with -1 to leave; what is also taken off, worked out anew or set to begin with is a sum, and so is
  // what no name says to be a depth.
  const isStep = ({ use }: PlacedUse): boolean => /^\+=param:/.test(use.value ?? "");
  const signed = NESTING.test(state.name) && writes.every(isStep) ? writes[0] : undefined;
  if (!(up && down) && !signed) return null;
  if (!signed && writes.some(isAmount)) return null;
  // A loop's own counter, which what is done in a turn may set back.
  if (writes.some(({ use }) => (use.flags & LOOP_COUNTER) !== 0)) return null;
  if (writes.some((each) => isSearched(each, downs))) return null;
  // What is counted up before an await and down after it is a gauge of work in flight, not of nesting.
  if ([up, ...downs].some((write) => write && isByItself(write))) return null;
  if (up && downs.some((each) => isHandedOut(each, up))) return null;
  const isDeep = up !== undefined && down !== undefined && countsStack(up, down);
  if (!isDeep && writes.some((write) => isKeptFromFalling(write, writes, reads))) return null;
  // Whoever leaves has entered, and need not ask whether anybody has: only what is called a depth asks all the same.
  const isAskedFor = downs.some((each) => isTakenWhereLeft(each, reads));
  if (isAskedFor && !isDeep && !NESTING.test(state.name)) return null;
  // How many there are, not how deep one stands in another.
  if (up && down && countsEntries(up, down)) return null;
  if (up && frameOf(up)?.name === "constructor") return null;
  // Who counts it has the first one listen, and the last one leave.
  if (up && down && listensBeside(up, down)) return null;
  if (up && isFirstUser(up)) return null;
  const because = "it counts how deep calls are nested, up on entry and down on exit";
  return classified(
    "error-context",
    "depth-counter",
    0.7,
    because,
    fact("depth-counter", "counted down again", down ?? signed),
  );
};

/** `while (isThere(n)) n++; n--;`: the first that is not there is looked for, however deep anybody stands. */
function isSearched(up: PlacedUse, downs: readonly PlacedUse[]): boolean {
  const isInLoop = ({ use: { flags } }: PlacedUse): boolean => (flags & IN_LOOP) !== 0;
  return (
    up.use.value === "++" &&
    isInLoop(up) &&
    downs.some((down) => frameKey(down) === frameKey(up) && !isInLoop(down))
  );
}

/** `left += more.length`: how much there is, of which one call may bring any amount, not how deep one stands. */
function isAmount({ use: { value } }: PlacedUse): boolean {
  return value !== null && /^[-+]=/.test(value) && !/^[-+]=number$/.test(value);
}

/** Cleared before work, raised deep inside it by another function, asked afterwards. */
export const raisedInside: Rule = ({ writes, reads }) => {
  for (const clear of writes) {
    if (clear.use.value !== "false" || writes.some((other) => isNoAnswer(other, clear))) continue;
    const asked = reads.find(
      (read) =>
        frameKey(read) === frameKey(clear) &&
        read.use.start > clear.use.start &&
        isAsked(read) &&
        // `const had = failed; failed = false; if (had) …` asks for what was there before.
        read.use.via !== "alias",
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

/** Raised by the function that clears it, or cleared by another one: a mark that something is not saved yet, say. */
function isNoAnswer(other: PlacedUse, clear: PlacedUse): boolean {
  return (other.use.value === "false") !== (frameKey(other) === frameKey(clear));
}
