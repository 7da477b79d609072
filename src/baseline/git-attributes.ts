import { BASELINE_FILE } from "./format-baseline.ts";

export const ATTRIBUTES_FILE = ".gitattributes";

const LINE = `${BASELINE_FILE} merge=union`;

/**
 * The text of `.gitattributes` with the line that makes git keep the lines of both sides where two branches touched
 * neighbouring entries; null when it says something about the baseline already. Git's own `union` driver needs no
 * set-up on any machine; an entry that one side removed may come back with it, and the next `baseline --update` drops
 * it again.
 */
export function withUnionMerge(text: string | null): string | null {
  if (text === null) return `${LINE}\n`;
  const isThere = text
    .split(/\r?\n/)
    .some((line) => line.trim().split(/\s+/)[0]?.replace(/^\//, "") === BASELINE_FILE);
  if (isThere) return null;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return text + (text === "" || text.endsWith("\n") ? "" : eol) + LINE + eol;
}
