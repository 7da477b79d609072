import { diffArrays } from "diff";

interface Hunk {
  /** Range of lines of the base that the hunk replaces. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Three texts to one: what `ours` and `theirs` each changed in `base`. Null where both changed the same line, or lines that
 * touch, in different ways. Lines keep their ends.
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

function hunksOf(base: readonly string[], changed: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { start: number; end: number; lines: string[] } | null = null;
  for (const part of diffArrays([...base], [...changed])) {
    if (!part.added && !part.removed) {
      open = null;
      at += part.value.length;
      continue;
    }
    if (open === null) hunks.push((open = { start: at, end: at, lines: [] }));
    if (part.removed) open.end = at += part.value.length;
    else open.lines.push(...part.value);
  }
  return hunks;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function same(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join("") === b.lines.join("");
}
