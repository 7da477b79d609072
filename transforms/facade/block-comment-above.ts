import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** The comment in blocks that ends right above a place, and where it begins; null where something else stands there. */
export function blockCommentAbove(
  tree: SourceTree,
  start: number,
): { readonly start: number; readonly text: string } | null {
  const comment = tree.syntax.comments.findLast((found) => found.end <= start);
  if (comment?.type !== "Block" || tree.text.slice(comment.end, start).trim() !== "") return null;
  return { start: comment.start, text: tree.text.slice(comment.start, comment.end) };
}
