import type { Edit } from "../model/edit.ts";

/** How many lines a unified diff of these edits of one text would add and remove. */
export function linesChangedBy(text: string, edits: readonly Edit[]): number {
  const touched = new Set<number>();
  let balance = 0;
  for (const edit of edits) {
    const isWholeLine = edit.start === edit.end && isNewLine(text, edit);
    if (!isWholeLine) for (const line of linesOf(text, edit)) touched.add(line);
    balance += newlinesIn(edit.text) - newlinesIn(text.slice(edit.start, edit.end));
  }
  return touched.size + Math.max(0, touched.size + balance);
}

/** An insertion that adds lines and leaves those around it whole. */
function isNewLine(text: string, { start, text: added }: Edit): boolean {
  const atEnd = start === text.length || /[\r\n]/.test(text[start] as string);
  const atStart = start === 0 || /[\r\n]/.test(text[start - 1] as string);
  return (atEnd && /^[\r\n]/.test(added)) || (atStart && /[\r\n]$/.test(added));
}

function linesOf(text: string, { start, end }: Edit): readonly number[] {
  const first = newlinesIn(text.slice(0, start));
  const last = first + newlinesIn(text.slice(start, end));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function newlinesIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
