import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import type { State } from "./state.ts";

/**
 * `if (isRead) return settings; isRead = true; …; settings = read(file); log("read")`, `if (!isKnown) { if (!found)
 * log(…) else size = found; isKnown = true }`: an answer is worked out once, which another variable keeps; a report
 * is the least of it.
 */
export function isAnswerKeptBeside(mark: PlacedUse, state: State): boolean {
  return answersBeside(mark, state, isInItsBranch(mark)).some((uses) =>
    uses.some((use) => use.action !== "write" && use.path.length === 0),
  );
}

/** Not in another branch below: `if (!id && !warned) { log(…); warned = true } if (!shop) { shop = open(id) }`. */
function isInItsBranch({ use: { branch, start } }: PlacedUse): (answer: UseSummary) => boolean {
  return (answer) =>
    branch === 0 || answer.branch === branch || (answer.branch > branch && answer.start < start);
}

/** The same where the function does it for the answer alone: it hands that back, and the file listens to nothing. */
export function isForAnswerBeside(mark: PlacedUse, state: State): boolean {
  const { file, use } = mark;
  const isHandedBack = (each: UseSummary): boolean => each.frame === use.frame && each.action === "return";
  return (
    !file.frames.some(({ isListener }) => isListener) &&
    [...answersBeside(mark, state), ...filledBeside(mark, state)].some((uses) => uses.some(isHandedBack))
  );
}

/** The same of each that it, or a callback of its own, gives parts of an answer. */
function filledBeside({ file, use }: PlacedUse, { start }: State): readonly (readonly UseSummary[])[] {
  const isInside = (frame: number): boolean =>
    frame === use.frame || file.frames[frame]?.parent === use.frame;
  const isPart = ({ action, path, via, frame }: UseSummary): boolean =>
    action === "write" && path.length > 0 && via === null && isInside(frame);
  return file.variables.flatMap((other) =>
    other.start !== start && other.role !== "import" && other.uses.some(isPart) ? [other.uses] : [],
  );
}

/** The mentions of each other variable of the file that is given an answer by the function which sets the mark. */
function answersBeside(
  { file, use }: PlacedUse,
  { start }: State,
  isBeside: (answer: UseSummary) => boolean = () => true,
): readonly (readonly UseSummary[])[] {
  return file.variables.flatMap((other) => {
    const isKept = other.uses.some((each) => each.frame === use.frame && isAnswer(each) && isBeside(each));
    return other.start !== start && isKept ? [other.uses] : [];
  });
}

function isAnswer({ action, path, value, via }: UseSummary): boolean {
  const isWhole = action === "write" && path.length === 0 && via === null;
  return isWhole && /^(id:|await|call:|new:|array|object)/.test(value ?? "");
}
