import { removeStatement } from "../../edit/remove-statement.ts";
import type { Edit } from "../../model/edit.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";

/**
 * Takes a statement out, with the comment above; one that heads a paragraph of which more is left stays. No blank
 * line is left where a block begins or ends, and one of two.
 */
export function removeWithComment(
  tree: SourceTree,
  statement: { readonly start: number; readonly end: number },
): Edit {
  const { text } = tree;
  const edit = removeStatement(tree, statement);
  const after = text.slice(edit.end);
  const above = commentAbove(text, edit.start);
  const isHead = OPENS.test(text.slice(0, above)) && !/^[^\S\r\n]*(?:\r?\n|\})/.test(after);
  const start = isHead ? edit.start : above;
  const before = text.slice(0, start);
  if (!OPENS.test(before)) return { ...edit, start };
  const blank = /^(?:[^\S\r\n]*\r?\n)+/.exec(after)?.[0].length ?? 0;
  const surplus = /^[^\S\r\n]*\}/.test(after) ? (/(?<=\n)(?:[^\S\r\n]*\r?\n)+$/.exec(before)?.[0] ?? "") : "";
  return { ...edit, start: start - surplus.length, end: edit.end + blank };
}

/** Ends with a line that opens a block, or a blank one. */
const OPENS = /(?:\{|\n)[^\S\r\n]*\r?\n$/;

/** Where the lines of line comments begin that end at an offset. */
function commentAbove(text: string, offset: number): number {
  const lines = /(?:(?<=^|\n)[^\S\r\n]*\/\/[^\n]*\r?\n)+$/.exec(text.slice(0, offset));
  return lines === null ? offset : lines.index;
}
