import type { DiffHunk, DiffLineKind } from "./parse-diff.ts";

export interface DiffCell {
  readonly number: number;
  readonly kind: DiffLineKind;
  readonly text: string;
  /** The part that differs from the line beside it; null where there is none or nothing is alike. */
  readonly changed: readonly [start: number, end: number] | null;
}

export interface DiffRow {
  readonly left: DiffCell | null;
  readonly right: DiffCell | null;
}

/** A hunk as rows of a side-by-side view: a run of removed lines stands beside the added ones that replace it. */
export function pairLines(hunk: DiffHunk): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: DiffCell[] = [];
  let added: DiffCell[] = [];
  let oldNumber = hunk.oldStart;
  let newNumber = hunk.newStart;
  const flush = (): void => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++)
      rows.push(pair(removed[i] ?? null, added[i] ?? null));
    removed = [];
    added = [];
  };
  for (const { kind, text } of hunk.lines) {
    if (kind === "removed") removed.push({ number: oldNumber++, kind, text, changed: null });
    else if (kind === "added") added.push({ number: newNumber++, kind, text, changed: null });
    else {
      flush();
      rows.push({
        left: { number: oldNumber++, kind, text, changed: null },
        right: { number: newNumber++, kind, text, changed: null },
      });
    }
  }
  flush();
  return rows;
}

function pair(left: DiffCell | null, right: DiffCell | null): DiffRow {
  if (left === null || right === null) return { left, right };
  const prefix = commonPrefix(left.text, right.text);
  const suffix = commonSuffix(left.text.slice(prefix), right.text.slice(prefix));
  // Marks help only where most of the line stayed; else they would paint all of it.
  const alike = prefix + suffix >= Math.min(left.text.length, right.text.length) / 3;
  if (!alike) return { left, right };
  return {
    left: { ...left, changed: [prefix, left.text.length - suffix] },
    right: { ...right, changed: [prefix, right.text.length - suffix] },
  };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
