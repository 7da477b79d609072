import type { AssistNote } from "../../model/finding.ts";
import type { Classification, Role } from "../classify/classification.ts";
import { isHeldInTurn, isTailOfTurns } from "../classify/held-in-turn.ts";
import { isHandedOutWhenSet, isPutBackElsewhere } from "../classify/save-restore-rules.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey, framesOf, isAsked } from "../classify/usage-profile.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { IN_CATCH, IN_LOOP } from "../scopes/reference.ts";
import { isForAnswerBeside } from "../classify/answer-beside.ts";
import { isAlone, isKeyedGuard, isListeningByKey } from "./keyed-guard.ts";
import { isListeningFlag, isListeningSlot } from "./listening-slot.ts";
import { isChangedByAlias, isHandedOut, isKeptByCallee, isShared } from "./other-holders.ts";
import { isReadByProcess } from "./read-by-process.ts";
import { isRaisedBesidePatch, isWrittenInPatch } from "./patch-beside.ts";

/** Why a rewrite is `assist`: what a person must read, and decide, before its flag is switched on. */
export const readingNotes = {
  "counted-in-loop":
    "It is counted in a loop, where a facade costs more than a variable: measure before you switch it on.",
  "in-namespace": "It stands in a namespace, whose other parts may be in files that the scan does not see.",
  "module-pattern":
    "It stands in a function that is called as the module loads: read what that hands out, and see that no page loads the file as it is.",
  "shared-binding":
    "Other modules use it too, and are rewritten along: read all of its accesses as one change.",
  "process-wide-guard":
    "It guards what may happen once in a process, a listener or a patch: let it stay shared where scopes are opened.",
  "held-in-turn":
    "Calls wait at it for their turn: where scopes are opened let it stay shared, or those of two scopes no longer wait for each other.",
  "written-in-patch":
    "A function that stands in for a builtin writes it, whoever calls that: let it stay shared where scopes are opened.",
  "asked-by-listener":
    "What listens all the time asks for it, outside of any scope: let it stay shared where scopes are opened.",
  "reentrancy-guard":
    "It keeps work from entering itself: decide whether that holds in a scope or in the process.",
  "loaded-module":
    "It holds a module that is loaded on first use, and a module is one for all: a scope of its own gains nothing by it.",
  "put-by-decorators":
    "Decorators fill it as modules load, outside of any scope: let it stay shared where scopes are opened.",
  "depth-counter":
    "It counts how deep work is nested, and one path may leave without counting down: read them all.",
  "stack-top": "It names the top of a stack that is kept elsewhere: the two must be switched on together.",
  "swapped-slot":
    "One function sets it and another one puts the old value back: read where the two are called.",
  "kept-by-readers":
    "Readers put what it holds into lists of their own, as who depends on them: with its flag on it is still there in what work starts for later.",
  "loose-restore": "Its old value is not put back on every path: an error leaves the new one behind.",
  "handed-out": "A function hands the whole of it to its callers: read who keeps it, and for how long.",
  "kept-by-callee":
    "A function that it is handed to keeps it for later: what takes its place, or a scope has for its own, is not seen there.",
  "changed-by-alias":
    "It is changed under another name, or by `this`, as well: read who else holds what that stands for.",
  "bound-to-other":
    "It is dropped when a collection beside it is empty: the two must be switched on together.",
  "entered-store":
    "With its flag on what is entered ends with the function that enters it: see that nothing reads it later on.",
  "carried-namespace":
    "With its flag on its values follow AsyncLocalStorage instead of the package's hooks: read the callbacks that come back from pools and queues.",
  "saves-other-slot": "It keeps the values of a slot beside it: the two must be switched on together.",
} as const satisfies Readonly<Record<string, string>>;

export type ReadingNoteCode = keyof typeof readingNotes;

const NOTE_OF_ROLE: Readonly<Partial<Record<Role, ReadingNoteCode>>> = {
  "init-guard": "process-wide-guard",
  "reentrancy-guard": "reentrancy-guard",
  "told-flag": "asked-by-listener",
  "lazy-module": "loaded-module",
  "put-by-decorators": "put-by-decorators",
  "depth-counter": "depth-counter",
  "stack-top": "stack-top",
  "swapped-slot": "swapped-slot",
};

export function readingNote(code: ReadingNoteCode): AssistNote {
  return { code, message: readingNotes[code] };
}

/** The notes for one state, most telling first; empty where a rewrite needs no reader. */
export function notesFor(profile: UsageProfile, classification: Classification): readonly AssistNote[] {
  return codesFor(profile, classification).map(readingNote);
}

function codesFor(
  profile: UsageProfile,
  { role, stage, confidence }: Classification,
): readonly ReadingNoteCode[] {
  const ofRole = NOTE_OF_ROLE[role];
  const codes: readonly (ReadingNoteCode | false)[] = [
    ofRole && !(role === "init-guard" && isOfItselfOnly(profile) && !isListeningFlag(profile))
      ? ofRole
      : false,
    role === "keyed-collection" &&
      (isKeyedGuard(profile) || isListeningByKey(profile)) &&
      "process-wide-guard",
    stage === "state" &&
      ofRole === undefined &&
      (isGuardInField(profile) || isListeningSlot(profile)) &&
      "process-wide-guard",
    // What is not in a cache is worked out anew, and a buffer of events is one for the whole process.
    /^(registry|state)$/.test(stage) && isReadByProcess(profile) && "asked-by-listener",
    (profile.container === "lock" || (role === "keyed-collection" ? isHeldInTurn : isTailOfTurns)(profile)) &&
      "held-in-turn",
    // What belongs to a piece of work is put there for the work to find it.
    stage === "state" && profile.writes.some(isWrittenInPatch) && "written-in-patch",
    profile.writes.some(isDroppedWithOther) && "bound-to-other",
    role === "save-restore" && confidence < 0.9 && "loose-restore",
    role === "save-restore" && (isPutBackElsewhere(profile) || isHandedOutWhenSet(profile)) && "swapped-slot",
    profile.state.form === "als" && "entered-store",
    savesOtherSlot(profile, role) && "saves-other-slot",
    role === "save-restore" && isKeptByReaders(profile) && "kept-by-readers",
    isShared(profile) && "shared-binding",
    isHandedOut(profile) && "handed-out",
    isKeptByCallee(profile) && "kept-by-callee",
    isChangedByAlias(profile) && "changed-by-alias",
    isInOpenNamespace(profile) && "in-namespace",
    profile.state.linked?.variable.inModulePattern === true && "module-pattern",
    profile.writes.some(({ use }) => use.action === "update" && (use.flags & IN_LOOP) !== 0) &&
      "counted-in-loop",
  ];
  return codes.filter((code) => code !== false);
}

/**
 * It guards nothing that happens to the process, be it that an answer is worked out once; or it is lowered again by
 * what does more than begin anew for a test.
 */
function isOfItselfOnly({ state, writes }: UsageProfile): boolean {
  if (writes.some(isRaisedBesidePatch)) return false;
  const raised = writes.filter(({ use }) => use.value === "true");
  if (raised.length > 0 && raised.every((write) => isForAnswerBeside(write, state))) return true;
  const lowered = writes.filter((write) => write.use.value === "false" && !isFailure(write, raised));
  return writes.every(isAlone) || lowered.some((write) => !isAlone(write));
}

/**
 * `try { await sdk.start(); started = true } catch { started = false }`: what failed did not begin, and is tried
 * again.
 */
function isFailure({ file, use }: PlacedUse, raised: readonly PlacedUse[]): boolean {
  const isTried = (other: PlacedUse): boolean => other.file === file && other.use.frame === use.frame;
  return (use.flags & IN_CATCH) !== 0 && raised.some(isTried);
}

/** `if (patched.done) return; patched.done = true; proto.send = function …`, in an object of its own. */
function isGuardInField({ fieldWrites, reads }: UsageProfile): boolean {
  return fieldWrites.some(
    (write) =>
      isRaisedBesidePatch(write) &&
      reads.some(
        (read) =>
          isAsked(read) &&
          frameKey(read) === frameKey(write) &&
          read.use.path.join() === write.use.path.join() &&
          read.use.start < write.use.start,
      ),
  );
}

/** The longest ` === 0) ` between the size of a collection and the branch that it decides. */
const DECIDED_WITHIN = 12;

/** `if (stack.length === 0) seen = null` */
function isDroppedWithOther({ file, use }: PlacedUse): boolean {
  if (use.value !== "nullish" || use.branch === 0) return false;
  const decides = (other: UseSummary): boolean =>
    other.action === "compare" &&
    /^(length|size)$/.test(other.path[0] ?? "") &&
    other.branch !== use.branch &&
    other.memberEnd < use.branch &&
    use.branch - other.memberEnd <= DECIDED_WITHIN;
  return file.variables.some(
    ({ uses }) => uses.some(decides) && !uses.some(({ start }) => start === use.start),
  );
}

/**
 * Scripts share the names at their top, and a namespace of one goes on in another; in a module it is the module's
 * own.
 */
function isInOpenNamespace({ state: { scope, member, file } }: UsageProfile): boolean {
  return scope !== "" && member === null && file.imports.length === 0 && file.exports.length === 0;
}

/**
 * A stack that keeps the values of a slot beside it: the two must move together. What a function has made is no slot.
 */
function savesOtherSlot({ puts }: UsageProfile, role: Role): boolean {
  const isSlot = ({ file, use }: PlacedUse): boolean =>
    file.variables.some(({ name }) => use.value === `id:${name}`);
  return role === "push-pop-stack" && puts.some((put) => put.use.method === "push" && isSlot(put));
}

/**
 * `get value() { if (current) this.readers.add(current); … }`, in a function that does not set it: who reads is told
 * when there is news.
 */
function isKeptByReaders({ state, writes }: UsageProfile): boolean {
  const setters = framesOf(writes);
  return state.uses.some(
    (placed) =>
      placed.use.path.length === 0 &&
      placed.use.pass !== null &&
      PUTTING.test(placed.use.pass.calleePath.at(-1) ?? "") &&
      !setters.has(frameKey(placed)),
  );
}

const PUTTING = /^(add|push|unshift|set)$/;
