import { CONDITIONAL } from "../scopes/reference.ts";
import { isClockShape } from "../scopes/clock-shape.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { TIMER } from "./memo-put.ts";

/**
 * `if (answer && Date.now() - askedAt < TTL) return answer; answer = await ask(); askedAt = Date.now()`: one answer
 * is kept for a time, in two variables. So it is where it is asked anew in a branch, `if (Date.now() - askedAt > TTL)
 * { … } return answer`.
 */
export const answerForATime: Rule = ({ state, writes }) => {
  const { file } = state;
  const dated = writes.filter((each) => each.file === file && isBesideClock(each));
  if (dated.length === 0) return null;
  const own = state.uses.flatMap((each) => (each.file === file ? [each.use] : []));
  // Told without unpacking a mention: both are given values.
  const others = file.variables.filter(({ mayAssign }) => mayAssign);
  const isOneOfTwo = ({ use }: PlacedUse): boolean => {
    const [mayAnswer, mayDate] = [isMadeIn(own, use.frame), isDatedIn(own, use.frame)];
    return others.some(
      ({ uses }) =>
        (mayAnswer && isDatedIn(uses, use.frame) && isPair(own, uses, use, file)) ||
        (mayDate && isMadeIn(uses, use.frame) && isPair(uses, own, use, file)),
    );
  };
  const write = dated.find(isOneOfTwo);
  if (!write) return null;
  const because = "the last answer is kept for a time that a clock tells";
  return classified("cache", "ttl-cache", 0.7, because, fact("clock-compare", "kept here", write));
};

/** A clock is asked in the function, or in one that it stands in. */
function isBesideClock({ file: { frames }, use }: PlacedUse): boolean {
  for (let at = use.frame; at > 0; at = frames[at]?.parent ?? 0) if (frames[at]?.clock === true) return true;
  return false;
}

/** What is asked of every other variable comes first: few are given a time. */
function isDatedIn(uses: readonly UseSummary[], frame: number): boolean {
  const isTime = ({ value }: UseSummary): boolean => value === "clock" || isClockShape(value ?? "");
  return uses.some((use) => isWrittenIn(use, frame) && isTime(use));
}

function isMadeIn(uses: readonly UseSummary[], frame: number): boolean {
  // What is held to be called off is no answer.
  if (uses.some((use) => isWhole(use) && use.action === "write" && TIMER.test(use.value ?? ""))) return false;
  return uses.some(
    (use) => isWrittenIn(use, frame) && (MADE.test(use.value ?? "") || isListedAnew(use, uses)),
  );
}

function isWrittenIn(use: UseSummary, frame: number): boolean {
  return use.action === "write" && use.frame === frame && isWhole(use);
}

/**
 * Whether the two, written in the function of a write, are asked before it: how old the answer is, then for the
 * answer.
 */
function isPair(
  answer: readonly UseSummary[],
  date: readonly UseSummary[],
  { frame, start, flags }: UseSummary,
  file: FileSummary,
): boolean {
  const isAround = (use: UseSummary): boolean => isWhole(use) && isInside(file, frame, use.frame);
  const asked = date.find(
    (use) =>
      isAround(use) && use.start < start && ASKED.test(use.action) && file.frames[use.frame]?.clock === true,
  );
  const isHanded = (use: UseSummary): boolean =>
    use.start < start
      ? HANDED.test(use.action) && !isReckoned(use)
      : use.action === "return" && (flags & CONDITIONAL) !== 0;
  return answer.some(
    (use) => isAround(use) && isHanded(use) && use.frame === asked?.frame && use.start > asked.start,
  );
}

/** `Math.max(1, delay) * 2`: worked on, for a new one to be made of it. */
function isReckoned({ action, pass }: UseSummary): boolean {
  return action === "pass" && pass?.callee === "Math";
}

/** `names = []; for (const each of all()) names.push(each.name)` */
function isListedAnew({ value, frame, start }: UseSummary, answer: readonly UseSummary[]): boolean {
  const isPutThen = (use: UseSummary): boolean =>
    use.frame === frame &&
    use.start > start &&
    (use.method === "push" || (use.path[0] === "*" && use.action === "write"));
  return /^(empty-array|empty-object)$/.test(value ?? "") && answer.some(isPutThen);
}

const MADE = /^(await|call:|new:|id:|member:|param:|object|array)/;
const ASKED = /^(read|compare)$/;
const HANDED = /^(return|pass)$/;

function isWhole({ path, via }: UseSummary): boolean {
  return path.length === 0 && via === null;
}

/** The function itself, or one that it stands in. */
function isInside({ frames }: FileSummary, inner: number, outer: number): boolean {
  for (let at = inner; at > 0; at = frames[at]?.parent ?? 0) if (at === outer) return true;
  return false;
}
