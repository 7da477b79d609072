import type { Formatter } from "../model/formatter.ts";

/**
 * What a formatter makes of a new text of a file; the text itself where the formatter would have changed the old one as well,
 * and so lines that are nothing to the edit.
 */
export async function layOutText(
  format: Formatter,
  path: string,
  before: string,
  after: string,
): Promise<string> {
  if (after === before || (await format(path, before)) !== before) return after;
  return (await format(path, after, before)) ?? after;
}
