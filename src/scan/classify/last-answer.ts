import type { PlacedUse } from "../link/linked-variable.ts";
import { CONDITIONAL, VALUE_USED } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `if (key === lastKey) return lastAnswer; lastKey = key; lastAnswer = compute(key)`, or `if (key !== lastKey) {
 * lastAnswer = compute(key); lastKey = key } return lastAnswer`: one answer is kept with what it was an answer to, in
 * two variables, or in more of them.
 */
export const lastAnswer: Rule = ({ state, writes }) => {
  const own = state.uses.flatMap(({ file, use }) => (file === state.file ? [use] : []));
  const isHalf = ({ file, use }: PlacedUse): boolean => {
    if (file !== state.file) return false;
    const half = { isKey: isKeyOf(own, use), isAnswer: isAnswerOf(own, use) };
    const others = file.variables.filter(({ start }) => start !== state.start).map(({ uses }) => uses);
    if (!half.isKey && !half.isAnswer) return isAnotherPart(own, use, others);
    return others.some((uses) => hasOther(half, use, uses));
  };
  const write = writes.find(isHalf);
  if (!write) return null;
  const because = "the last answer is kept until something else is asked for";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", write));
};

/** Which of the two a variable is: what was asked for, or the answer. */
interface Half {
  readonly isKey: boolean;
  readonly isAnswer: boolean;
}

/** Whether the other half is written in the same function. */
function hasOther({ isKey, isAnswer }: Half, write: UseSummary, others: readonly UseSummary[]): boolean {
  return others.some(
    (beside) =>
      isWrittenBeside(beside, write) &&
      ((isKey && isAnswerOf(others, beside)) || (isAnswer && isKeyOf(others, beside))),
  );
}

/**
 * `if (samePoint(point, lastPoint) && inside === lastInside) return lastHit; …; lastPoint = point`: asked in whatever
 * way above, and not below, where an answer is written with what it is compared by, and nobody else gives it a value.
 */
function isAnotherPart(
  own: readonly UseSummary[],
  write: UseSummary,
  others: readonly (readonly UseSummary[])[],
): boolean {
  const asked = own.filter((use) => use.frame === write.frame && !isAssignment(use));
  if (asked.length === 0 || asked.some(({ start }) => start > write.start)) return false;
  const isGiven = (use: UseSummary): boolean => isAssignment(use) && use.value !== "nullish";
  if (own.some((use) => use.frame !== write.frame && isGiven(use))) return false;
  const isBeside = (is: typeof isKeyOf): boolean =>
    others.some((uses) => uses.some((each) => isWrittenBeside(each, write) && is(uses, each)));
  return isBeside(isKeyOf) && isBeside(isReturnedAbove);
}

function isWrittenBeside(beside: UseSummary, write: UseSummary): boolean {
  const isInOne = beside.branch === write.branch || isInside(beside, write) || isInside(write, beside);
  return isAssignment(beside) && beside.frame === write.frame && isInOne;
}

/** `if (key !== lastKey) { if (key === "all") answer = everything(); else answer = compute(key); lastKey = key }` */
function isInside(answer: UseSummary, { branch, start }: UseSummary): boolean {
  return branch > 0 && answer.branch > branch && answer.start < start;
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
  return (
    isReturnedAbove(uses, write) || (isComputedInBranch(write) && uses.some((use) => isUsedBelow(use, write)))
  );
}

function isReturnedAbove(uses: readonly UseSummary[], write: UseSummary): boolean {
  return before(uses, write).some(({ action }) => action === "return");
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
