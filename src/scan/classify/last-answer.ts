import type { PlacedUse } from "../link/linked-variable.ts";
import { CONDITIONAL, VALUE_USED } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/**
 * `if (key === lastKey) return lastAnswer; lastKey = key; lastAnswer = compute(key)`, or `if (key !== lastKey) {
 * lastAnswer = compute(key); lastKey = key } return lastAnswer`: one answer is kept with what it was an answer to, in
 * two variables.
 */
export const lastAnswer: Rule = ({ state, writes }) => {
  const own = state.uses.flatMap(({ file, use }) => (file === state.file ? [use] : []));
  const isHalf = ({ file, use }: PlacedUse): boolean => {
    const half = file === state.file ? { isKey: isKeyOf(own, use), isAnswer: isAnswerOf(own, use) } : NEITHER;
    if (!half.isKey && !half.isAnswer) return false;
    return file.variables.some(({ start, uses }) => start !== state.start && hasOther(half, use, uses));
  };
  const write = writes.find(isHalf);
  if (!write) return null;
  const because = "the last answer is kept until something else is asked for";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", write));
};

/**
 * `if (last && last.key === key) return last.value; last = { key, value: compute(key) }`: the two in one record. In
 * the place of the key may stand for how long it holds: `if (token && token.until > Date.now()) return token.value`.
 */
export const lastRecord: Rule = ({ writes, reads }) => {
  const write = writes.find(
    (candidate) =>
      /^(object|array)$/.test(candidate.use.value ?? "") && isComparedAndHandedOut(candidate, reads),
  );
  if (!write) return null;
  const because = "the last answer is kept, with what it answers, until something else is asked for";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", write));
};

/**
 * `if (last.key === key) return last.value; …; last.key = key; last.value = compute(key)`: the two as fields of one
 * object.
 */
export const lastFields: Rule = ({ fieldWrites, reads }) => {
  const answer = fieldWrites.find((each) => isHandedOutFor(each, fieldWrites, reads));
  if (!answer) return null;
  const because = "the last answer is kept, with what it answers, until something else is asked for";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", answer));
};

/** What is handed out as it is where another field, which is written beside it, is what is asked for. */
function isHandedOutFor(
  answer: PlacedUse,
  fieldWrites: readonly PlacedUse[],
  reads: readonly PlacedUse[],
): boolean {
  const above = reads.filter(
    (read) => frameKey(read) === frameKey(answer) && read.use.start < answer.use.start,
  );
  const isOf = ({ use }: PlacedUse, field: PlacedUse): boolean => use.path.join() === field.use.path.join();
  return (
    above.some((read) => read.use.action === "return" && isOf(read, answer)) &&
    fieldWrites.some(
      (key) =>
        frameKey(key) === frameKey(answer) &&
        key.use.branch === answer.use.branch &&
        !isOf(key, answer) &&
        /^(param:|id:)/.test(key.use.value ?? "") &&
        above.some((read) => read.use.action === "compare" && read.use.value === "equal" && isOf(read, key)),
    )
  );
}

function isComparedAndHandedOut(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const own = reads.filter((read) => frameKey(read) === frameKey(write) && read.use.path.length === 1);
  const isDated = frameOf(write)?.clock === true;
  const compared = own.filter(
    ({ use }) =>
      use.action === "compare" && (use.value === "equal" || isDated) && use.start < write.use.start,
  );
  return own.some(
    ({ use: { action, path } }) => action === "return" && compared.some(({ use }) => use.path[0] !== path[0]),
  );
}

/** Which of the two a variable is: what was asked for, or the answer. */
interface Half {
  readonly isKey: boolean;
  readonly isAnswer: boolean;
}

const NEITHER: Half = Object.freeze({ isKey: false, isAnswer: false });

/** Whether the other half is written in the same function. */
function hasOther({ isKey, isAnswer }: Half, write: UseSummary, others: readonly UseSummary[]): boolean {
  return others.some(
    (beside) =>
      isAssignment(beside) &&
      beside.frame === write.frame &&
      beside.branch === write.branch &&
      ((isKey && isAnswerOf(others, beside)) || (isAnswer && isKeyOf(others, beside))),
  );
}

function isAssignment({ action, path, via }: UseSummary): boolean {
  return action === "write" && path.length === 0 && via === null;
}

function isKeyOf(uses: readonly UseSummary[], write: UseSummary): boolean {
  if (!/^(param:|id:|member:|call:|truth|compute|array)/.test(write.value ?? "")) return false;
  // Several arguments are compared one by one.
  const depth = write.value === "array" ? 1 : 0;
  return before(uses, write, depth).some(
    ({ action, value }) => action === "compare" && /^(equal|same)$/.test(value ?? ""),
  );
}

function isAnswerOf(uses: readonly UseSummary[], write: UseSummary): boolean {
  if (before(uses, write).some(({ action }) => action === "return")) return true;
  return isComputedInBranch(write) && uses.some((use) => isUsedBelow(use, write));
}

function isComputedInBranch({ flags, value }: UseSummary): boolean {
  return (flags & CONDITIONAL) !== 0 && /^(call:|new:|await)/.test(value ?? "");
}

/**
 * In any case, whether there was something to compute or not: the answer, what it says of something,
 * `index.get(word)` or `parts[word]`, or what is made of it, `folder + hash`.
 */
function isUsedBelow(use: UseSummary, { frame, start, branch }: UseSummary): boolean {
  const isAsked = use.action === "call" && use.method !== null && (use.flags & VALUE_USED) !== 0;
  const isTaken = TAKEN.test(use.action) && use.path.length < 2;
  if ((!isTaken && !(isAsked && use.path.length === 0)) || use.frame !== frame || use.start < start)
    return false;
  // A branch that began before that of the write, and goes on below it, is around it.
  return (use.flags & CONDITIONAL) === 0 || use.branch < branch;
}

const TAKEN = /^(return|bind|read|compare|pass|store|spread)$/;

function before(uses: readonly UseSummary[], write: UseSummary, depth = 0): UseSummary[] {
  return uses.filter(
    ({ frame, start, path, via }) =>
      frame === write.frame && start < write.start && path.length === depth && via === null,
  );
}
