import { lineStart } from "../../src/edit/line-start.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Where the comments begin that stand on lines of their own directly above a statement. */
export function commentsAbove(tree: SourceTree, statement: SyntaxNode): number {
  const { text } = tree;
  const above = [...tree.syntax.comments].filter(({ end }) => end <= statement.start).reverse();
  let start = statement.start;
  for (const comment of above) {
    const isDirectlyAbove = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(comment.end, start));
    const isAlone = text.slice(lineStart(text, comment.start), comment.start).trim() === "";
    if (!isDirectlyAbove || !isAlone) break;
    start = comment.start;
  }
  return start;
}
