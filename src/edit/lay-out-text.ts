import type { Formatter } from "../model/formatter.ts";
import { hunksOf, linesOf } from "./line-hunks.ts";
import { mergeTexts } from "./merge-texts.ts";

/**
 * What a formatter makes of a new text of a file. Where it would have changed a few lines of the old one as well, as another
 * version of it does, those stay as they are; a file that it would have changed throughout is not laid out by it.
 */
export async function layOutText(
  format: Formatter,
  path: string,
  before: string,
  after: string,
): Promise<string> {
  if (after === before) return after;
  const tidy = await format(path, before);
  if (tidy === null || !isNearlyLaidOut(before, tidy)) return after;
  const wanted = await format(path, after, before);
  if (wanted === null) return after;
  return tidy === before ? wanted : (mergeTexts(tidy, before, wanted) ?? after);
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
