import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isRaisedByCallee } from "./raised-by-callee.ts";
import { enteredOnce } from "./set-reset-rules.ts";
import type { State } from "./state.ts";
import { frameKey, framesOf, isAsked } from "./usage-profile.ts";

/** `if (done) return; done = true; …`: a mark that is raised where it is asked, or by what is called there. */
export const initGuard: Rule = ({ state, writes, reads }) => {
  // `if (known !== null) return known`: what was found out, and may be `false`, is the answer.
  if (state.initial === "nullish" && reads.some(({ use }) => use.action === "return")) return null;
  const asked = reads.filter(isAsked);
  const only = writes.every((write) => /^(true|false)$/.test(write.use.value ?? "") || isReset(state, write));
  const write = writes.find(
    (candidate) =>
      candidate.use.value === "true" &&
      !isSoAgain(state, candidate) &&
      (asked.some((read) => isBefore(read, candidate)) || isRaisedByCallee(candidate, reads)),
  );
  if (!only || !write || isFoundOut(state, writes)) return null;
  if (writes.some((other) => isLoweredLater(other, write))) return enteredOnce(write);
  return classified(
    "state",
    "init-guard",
    0.75,
    "it remembers that something was done",
    fact("guard", "set when it is done", write),
  );
};

/**
 * `if (arg === "--loud") isLoud = true; …; if (isLoud) args.push("-v")`: what is only asked for after it was raised
 * keeps nothing from being done again.
 */
function isBefore(read: PlacedUse, raised: PlacedUse): boolean {
  return frameKey(read) === frameKey(raised) && read.use.start < raised.use.start;
}

/** `if (scrolls) …; scrolls = true`: what is so to begin with is so again, in any case, and nothing was done. */
function isSoAgain({ initial }: State, { use: { branch } }: PlacedUse): boolean {
  return initial === "true" && branch === 0;
}

/**
 * `if (hasParser === undefined) { try { load(); hasParser = true } catch { hasParser = false } }`: whether something
 * is so, which is asked once; nobody knew before.
 */
function isFoundOut({ initial }: State, writes: readonly PlacedUse[]): boolean {
  const found = (value: string): ReadonlySet<string> =>
    framesOf(writes.filter(({ use }) => use.value === value));
  const without = found("false");
  return (
    initial === "nullish" && framesOf(writes).size === 1 && [...found("true")].some((at) => without.has(at))
  );
}

/** `reset(done = false) { isDone = done }` of what is not done to begin with: a test sets it as it needs it. */
function isReset({ initial }: State, { use }: PlacedUse): boolean {
  return initial === "false" && /^param:/.test(use.value ?? "");
}

/** `busy = true; load(name, () => { busy = false })`: by what the function that raises it hands on. */
function isLoweredLater({ file, use }: PlacedUse, raised: PlacedUse): boolean {
  if (use.value !== "false" || file !== raised.file) return false;
  return file.frames[use.frame]?.parent === raised.use.frame;
}
