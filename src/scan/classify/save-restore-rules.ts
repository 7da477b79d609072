import type { PlacedUse } from "../link/linked-variable.ts";
import { CHOSEN } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import type { State } from "./state.ts";
import { frameKey, framesOf, inFinally } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** `const previous = slot; slot = x; try { … } finally { slot = previous }` */
export const saveRestore: Rule = ({ writes }) => {
  const restore = writes.find(isPutBack);
  if (!restore || writes.every((write) => isPutBack(write) && isOfOneFunction(write))) return null;
  const how = inFinally(restore) ? "in a `finally`" : "without a `finally`";
  return classified(
    "error-context",
    "save-restore",
    inFinally(restore) ? 0.95 : 0.8,
    `its value is saved, set around work and put back ${how}`,
    fact("save-restore", `the saved value is put back ${how}`, restore),
  );
};

function isPutBack({ use }: PlacedUse): boolean {
  return use.value?.startsWith("saved:") === true;
}

/**
 * `const table = Term.table || {}; …; Term.table = table`: a local name, and where nothing else is set, nothing is
 * put back.
 */
function isOfOneFunction({ file, use }: PlacedUse): boolean {
  return !file.variables.some(({ name }) => use.value === `saved:${name}`);
}

/** `slot = stack.pop()`, `slot = stack[stack.length - 1]`: the top of a stack kept beside it. */
export const stackTop: Rule = ({ writes }) => {
  if (writes.length < 2) return null;
  const restore = writes.find(isTakenFromStack);
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

/** An entry of something else, `options[name]`, is the top of no stack. */
function isTakenFromStack({ file, use }: PlacedUse): boolean {
  // What is merely called `at` or `pop`, `last = next.at`, is a part of something.
  if (/^call:[\w$]+\.(pop|at)$/.test(use.value ?? "")) return true;
  const list = /^(?:member|call):([\w$]+)\.\*$/.exec(use.value ?? "")?.[1];
  if (list === undefined) return false;
  const kept = file.variables.find(({ name }) => name === list);
  return (
    kept !== undefined && kept.uses.some((each) => isPushOrPop(each.method) || isImportedList(kept, each))
  );
}

/** What another module fills is a list where its length is asked for: `themes[name]` looks something up by its name. */
function isImportedList({ role }: VariableSummary, { path }: UseSummary): boolean {
  return role === "import" && path[0] === "length";
}

function isPushOrPop(method: string | null): boolean {
  return method === "push" || method === "pop" || method === "shift" || method === "unshift";
}

/** A setter that hands out the previous value, for its caller to put back. */
export const swappedSlot: Rule = ({ writes, reads, state }) => {
  const write = writes.find(
    ({ use, file }) =>
      /^(param:|id:)/.test(use.value ?? "") &&
      use.action === "write" &&
      !isPutOff({ use, file }) &&
      reads.some(
        (read) =>
          read.file === file &&
          read.use.frame === use.frame &&
          read.use.action === "bind" &&
          read.use.start < use.start &&
          read.use.path.length === 0 &&
          // What is taken in some cases only is what to go on from, not what to put back.
          (read.use.flags & CHOSEN) === 0 &&
          state.uses.some((other) => isGivenBack(other, read)) &&
          !isLookedBackAt(read, state),
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

/**
 * `const taken = dispatch; dispatch = noop; return taken`: what a name of the module stands for is no work that
 * begins, it ends there.
 */
function isPutOff({ use, file }: Pick<PlacedUse, "use" | "file">): boolean {
  const name = /^id:(.*)$/.exec(use.value ?? "")?.[1];
  return name !== undefined && file.variables.some((variable) => variable.name === name);
}

/**
 * `const last = hovered; hovered = target; if (last !== hovered) unmark(last)`: the old value is held against the new
 * one, for what has changed since, and nobody is given it to put back.
 */
function isLookedBackAt(read: PlacedUse, { uses }: State): boolean {
  const here = uses.filter(({ file, use }) => file === read.file && use.frame === read.use.frame);
  const isReturned = here.some((other) => other.use.action === "return" && isGivenBack(other, read));
  const isCompared = here.some(({ use }) => use.action === "compare" && use.path.length === 0);
  return isCompared && !isReturned;
}

/**
 * `const previous = slot; slot = this; return finish.bind(this, previous)`: another function than the one that saves
 * puts it back.
 */
export function isPutBackElsewhere({ writes, reads, state }: UsageProfile): boolean {
  const saves = reads.filter(({ use }) => use.action === "bind" && use.path.length === 0);
  const keepers = framesOf(saves);
  const isGiven = (write: PlacedUse): boolean =>
    write.use.value?.startsWith("param:") === true && !keepers.has(frameKey(write));
  return writes.some(isGiven) && saves.some((save) => state.uses.some((other) => isGivenBack(other, save)));
}

/**
 * `const previous = slot; slot = x; return previous`: whoever sets it is given the old value, to put it back or not.
 */
export function isHandedOutWhenSet({ writes, reads, state }: UsageProfile): boolean {
  const isOnlySet = (write: PlacedUse): boolean =>
    write.use.value?.startsWith("param:") === true &&
    !writes.some((other) => other !== write && frameKey(other) === frameKey(write));
  const setters = framesOf(writes.filter(isOnlySet));
  const saves = reads.filter(
    (read) => read.use.action === "bind" && read.use.path.length === 0 && setters.has(frameKey(read)),
  );
  return saves.some((save) =>
    state.uses.some((other) => other.use.action === "return" && isGivenBack(other, save)),
  );
}

/** `const previous = slot; …; return previous`, or a function that is returned and hands it to the setter. */
function isGivenBack({ use, file }: PlacedUse, read: PlacedUse): boolean {
  const isOldValue =
    file === read.file && use.origin === read.use.start && use.via === "alias" && use.path.length === 0;
  return isOldValue && (use.action === "return" || use.action === "pass");
}
