import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** A `@type` above the declaration speaks of what stands there, which a facade or a helper in its place is not. */
export function isTypedByComment({
  tree,
  statement,
}: {
  readonly tree: SourceTree;
  readonly statement: SyntaxNode;
}): boolean {
  const comment = tree.syntax.comments.findLast((found) => found.end <= statement.start);
  return (
    comment !== undefined &&
    /@type\b/.test(comment.value) &&
    tree.text.slice(comment.end, statement.start).trim() === ""
  );
}
