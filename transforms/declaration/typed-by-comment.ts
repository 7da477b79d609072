import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { blockCommentAbove } from "../facade/block-comment-above.ts";

/** A `@type` above the declaration speaks of what stands there, which a facade or a helper in its place is not. */
export function isTypedByComment({
  tree,
  statement,
}: {
  readonly tree: SourceTree;
  readonly statement: SyntaxNode;
}): boolean {
  return /@type\b/.test(blockCommentAbove(tree, statement.start)?.text ?? "");
}
