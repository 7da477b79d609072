import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { placeOf } from "./test-case.ts";

/** By a comment inside, or between the statement before and its end. */
export function isCommented(tree: SourceTree, statement: SyntaxNode): boolean {
  const { siblings, index } = placeOf(tree, statement);
  const start = siblings[index - 1]?.end ?? tree.parentOf(statement)?.start ?? 0;
  return hasComment(tree, start, statement.end);
}

/** What stands in the comments between the statement before and this one. */
export function commentAbove(tree: SourceTree, statement: SyntaxNode): string {
  const { siblings, index } = placeOf(tree, statement);
  const from = siblings[index - 1]?.end ?? tree.parentOf(statement)?.start ?? 0;
  const between = tree.syntax.comments.filter(({ start, end }) => start >= from && end <= statement.start);
  return between.map(({ value }) => value).join("\n");
}
