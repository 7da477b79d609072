import { UnambientError } from "../errors.ts";
import type { Edit } from "../model/edit.ts";

/** Two edits want the same characters; neither is applied. */
export class OverlappingEdits extends UnambientError {
  override readonly name = "OverlappingEdits";
  readonly first: Edit;
  readonly second: Edit;

  constructor(first: Edit, second: Edit) {
    super(`two edits of ${second.path} overlap at offsets ${second.start} to ${first.end}`, {
      code: "overlapping-edits",
      hint: "Apply one of the two, parse the file again and compute the other one anew.",
      location: { path: second.path },
    });
    this.first = first;
    this.second = second;
  }
}

/**
 * The text with every edit of one file applied. Insertions at one place keep the order in which they are given.
 * @throws OverlappingEdits when two edits share a character
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * Sorted by place, and checked. An insertion stands before a replacement that begins where it stands.
 * @throws OverlappingEdits when two edits share a character
 */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < sorted.length; i++) {
    const [first, second] = [sorted[i - 1] as Edit, sorted[i] as Edit];
    if (second.start < first.end) throw new OverlappingEdits(first, second);
  }
  return sorted;
}

/** True when no two edits, of whatever files, share a character. */
export function areConsistent(edits: readonly Edit[]): boolean {
  const paths = new Set(edits.map((edit) => edit.path));
  try {
    for (const path of paths) inOrder(edits.filter((edit) => edit.path === path));
    return true;
  } catch (error) {
    if (error instanceof OverlappingEdits) return false;
    throw error;
  }
}

/**
 * True when none of `more` shares or touches a character of `accepted`. Edits of two sites that touch may be right in
 * one order only, and neither knows of the other: the later site waits for the next round.
 */
export function areApart(accepted: readonly Edit[], more: readonly Edit[]): boolean {
  return more.every((edit) => !accepted.some((other) => touches(edit, other)));
}

function touches(a: Edit, b: Edit): boolean {
  return a.path === b.path && a.start <= b.end && b.start <= a.end;
}
