import type { Formatter } from "../model/formatter.ts";
import { hunksOf, linesOf, type Hunk } from "./line-hunks.ts";
import { mergeTexts } from "./merge-texts.ts";

/**
 * What a formatter makes of a new text of a file. Where it would have changed a few lines of the old one as well, as
 * another version of it does, those stay as they are, but for the ones that are written anew; a file that it would
 * have changed throughout is not laid out by it.
 */
export async function layOutText(
  format: Formatter,
  path: string,
  before: string,
  after: string,
): Promise<string> {
  if (after === before) return after;
  // What is as it is wanted, most often, is so whatever the old text was.
  const wanted = await format(path, after, before);
  if (wanted === null || wanted === after) return after;
  const tidy = await format(path, before);
  if (tidy === null || !isNearlyLaidOut(before, tidy)) return after;
  if (tidy === before) return wanted;
  const merged = mergeTexts(tidy, before, wanted);
  if (merged !== null) return merged;
  const written = wantedOf(tidy, before, after, wanted);
  // Brackets that a formatter moves stand on lines far apart: what is the same to it is whole.
  return (await format(path, written, before)) === wanted ? written : after;
}

/** A new text as it is wanted, but for lines that were untidy and are not written anew. */
function wantedOf(tidy: string, before: string, after: string, wanted: string): string {
  const lines = linesOf(after);
  const isUntidy = untidyLines(tidy, before, after);
  const taken = hunksOf(lines, linesOf(wanted))
    .flatMap(lineByLine)
    .filter(
      ({ start, end }) => !lines.slice(start, Math.max(end, start + 1)).some((_, n) => isUntidy(start + n)),
    );
  const made: string[] = [];
  let at = 0;
  for (const hunk of taken) {
    made.push(...lines.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...made, ...lines.slice(at)].join("");
}

/** Whether a line of the new text stood in the old one as the formatter would not have it. */
function untidyLines(tidy: string, before: string, after: string): (line: number) => boolean {
  const untidy = hunksOf(linesOf(before), linesOf(tidy));
  const written = hunksOf(linesOf(after), linesOf(before));
  return (line) => {
    if (written.some(({ start, end }) => start <= line && line < end)) return false;
    const above = written.filter(({ end }) => end <= line);
    const old = above.reduce((at, { start, end, lines }) => at + lines.length - (end - start), line);
    return untidy.some(({ start, end }) => start <= old && old < Math.max(end, start + 1));
  };
}

/** Where as many lines are wanted as there are, each stands for one of them. */
function lineByLine(hunk: Hunk): readonly Hunk[] {
  const { start, end, lines } = hunk;
  if (lines.length !== end - start) return [hunk];
  return lines.map((line, n) => ({ start: start + n, end: start + n + 1, lines: [line] }));
}

/** Up to one line in so many. */
const ONE_IN = 20;

function isNearlyLaidOut(before: string, tidy: string): boolean {
  if (before === tidy) return true;
  const lines = linesOf(before);
  const untidy = hunksOf(lines, linesOf(tidy)).reduce(
    (sum, { start, end }) => sum + Math.max(end - start, 1),
    0,
  );
  return untidy * ONE_IN <= lines.length;
}
