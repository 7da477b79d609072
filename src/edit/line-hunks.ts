import { diffArrays } from "diff/lib/diff/array.js";

/** Lines that another text has in the place of some of a text's lines. */
export interface Hunk {
  /** Range of lines of the base that the hunk replaces. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

export function hunksOf(base: readonly string[], changed: readonly string[]): readonly Hunk[] {
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

/** Lines keep their ends. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
