import { removeStatement } from "../../src/edit/remove-statement.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { indentedLines } from "../wrapping/lines-of.ts";
import type { SavedRun } from "./match.ts";

/** The text before the value, and before the work. */
export interface RunCall {
  readonly open: string;
  readonly arrow: string;
}

/**
 * Whether more than the work goes into the function: what its `finally` does besides, and what stands around the
 * setting.
 */
export function hasMoreInside({ beside, ahead, besides }: SavedRun): boolean {
  return beside.length + ahead.length + besides.length > 0;
}

/**
 * `slot.run(value, () => { … })` around the try statement, which goes on with what its `finally` does besides, and
 * around what stands above it for other slots. Null where that stands on other than lines of its own, or a comment
 * would have no place to stay.
 */
export function blockRunEdits(run: SavedRun, call: RunCall): readonly Edit[] | null {
  const { tree, set, attempt, beside, restore } = run;
  const first = beside[0] ?? set;
  if (set.start > attempt.start || !areOnLines(tree, [first, set, attempt, restore])) return null;
  const frame = frameOf(run);
  if (frame === null || hasCommentAbove(tree, restore) || hasLooseComments(run)) return null;
  const { path } = tree;
  const { eol, indent, semicolons } = fileStyleOf(tree.syntax);
  const base = indentAt(tree.text, attempt.start);
  const end = `${eol}${base}})${semicolons ? ";" : ""}`;
  const removed = [...frame.edits, ...(beside.length > 0 ? [removeStatement(tree, set)] : [])];
  const gone = [...removed, ...(beside.length > 0 ? [removeStatement(tree, run.save)] : [])];
  const moved = { start: beside[0]?.start ?? set.end, end: frame.moves ? attempt.end : attempt.start };
  const lines = indentedLines(tree, moved)
    .filter((at) => at > set.start || beside.length > 0)
    .filter((at) => !gone.some(({ start, end }) => start <= at && at < end))
    .map((at) => ({ path, start: at, end: at, text: indent }));
  return [
    ...headEdits(run, call),
    ...lines,
    ...removed,
    { path, start: attempt.end, end: attempt.end, text: end },
  ];
}

/** The call in the place of the setting; above what is saved beside it, where there is any. */
function headEdits(run: SavedRun, call: RunCall): readonly Edit[] {
  const { tree, set, value, beside } = run;
  const { path } = tree;
  const [first] = beside;
  if (first === undefined)
    return [
      { path, start: set.start, end: value.start, text: call.open },
      { path, start: value.end, end: set.end, text: `, ${call.arrow}{${savedTooText(run)}` },
    ];
  const at = lineStart(tree.text, first.start);
  const { eol } = fileStyleOf(tree.syntax);
  const text = `${indentAt(tree.text, first.start)}${call.open}${tree.textOf(value)}, ${call.arrow}{${eol}`;
  return [{ path, start: at, end: at, text }];
}

/** `const savedOther = other;`, on a line of its own. */
function savedTooText({ tree, save, savedToo, set }: SavedRun): string {
  if (savedToo.length === 0) return "";
  const { eol, indent, semicolons } = fileStyleOf(tree.syntax);
  const names = savedToo.map((each) => tree.textOf(each)).join(", ");
  return `${eol}${indentAt(tree.text, set.start)}${indent}${String(save.kind)} ${names}${semicolons ? ";" : ""}`;
}

interface Frame {
  readonly edits: readonly Edit[];
  /** It stays, a step further in; else its block alone stays, where it is. */
  readonly moves: boolean;
}

/** What becomes of `try { … } finally { … }`: the restoring goes, and with it what nothing is left to do for. */
function frameOf({ tree, attempt, restore, besides }: SavedRun): Frame | null {
  const { path } = tree;
  if (besides.length > 0) return { edits: [removeStatement(tree, restore)], moves: true };
  const block = nodeIn(attempt, "block") as SyntaxNode;
  const handler = nodeIn(attempt, "handler");
  const end = (handler ?? block).end;
  if (hasComment(tree, end, attempt.end)) return null;
  if (handler) return { edits: [{ path, start: end, end: attempt.end, text: "" }], moves: true };
  const lines = /^\{[^\S\r\n]*(?:\r\n|\n|\r)/.exec(tree.textOf(block));
  const last = nodesIn(block, "body").at(-1);
  if (!lines || !last || hasComment(tree, last.end, block.end)) return null;
  const start = lineStart(tree.text, attempt.start);
  return {
    edits: [
      { path, start, end: block.start + lines[0].length, text: "" },
      { path, start: last.end, end: attempt.end, text: "" },
    ],
    moves: false,
  };
}

function areOnLines({ text }: SourceTree, statements: readonly SyntaxNode[]): boolean {
  return statements.every(
    ({ start, end }) =>
      /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, start)) && /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end)),
  );
}

/** In the statements that go, or behind the saving. */
function hasLooseComments({ tree, save, below, set, value }: SavedRun): boolean {
  return (
    hasComment(tree, save.end, below.start) ||
    hasComment(tree, set.start, value.start) ||
    hasComment(tree, value.end, set.end)
  );
}

/** A comment that speaks of the statement, above it. */
function hasCommentAbove(tree: SourceTree, statement: SyntaxNode): boolean {
  const siblings = nodesIn(tree.parentOf(statement), "body");
  const above = siblings[siblings.indexOf(statement) - 1];
  return hasComment(tree, above?.end ?? tree.parentOf(statement)?.start ?? 0, statement.start);
}
