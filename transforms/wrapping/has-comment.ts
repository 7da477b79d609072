import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** Whether a comment begins between two places, of which neither is in the middle of one. */
export function hasComment({ syntax }: SourceTree, from: number, to: number): boolean {
  return syntax.comments.some(({ start }) => start >= from && start < to);
}
