import { hunksOf, linesOf, type Hunk } from "./line-hunks.ts";

/**
 * Three texts to one: what `ours` and `theirs` each changed in `base`. Null where both changed the same line, or
 * lines that touch, in different ways.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | null {
  const lines = linesOf(base);
  const hunks = [...hunksOf(lines, linesOf(ours)), ...hunksOf(lines, linesOf(theirs))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const merged: string[] = [];
  let at = 0;
  let last: Hunk | null = null;
  for (const hunk of hunks) {
    if (last !== null && same(last, hunk)) continue;
    if (last !== null && (hunk.start < last.end || (hunk.start === last.start && hunk.end === last.end)))
      return null;
    merged.push(...lines.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
    last = hunk;
  }
  return [...merged, ...lines.slice(at)].join("");
}

function same(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join("") === b.lines.join("");
}
