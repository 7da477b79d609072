import { isClockReading } from "../../src/scan/sources/clock.ts";
import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Whether what an item is made by calls nothing but the clock, so that no array takes another's place meanwhile. */
export function isInert(tree: SourceTree, node: SyntaxNode): boolean {
  const runsLater: boolean = isFunction(node);
  if (runsLater) return true;
  const isCalling = /^(?:Call|New|TaggedTemplate|Await|Yield)/.test(node.type);
  return isCalling ? isClockReading(tree, node) : childrenOf(node).every((child) => isInert(tree, child));
}

/** Whether no use puts another array in its place, as a field that is no constant may have one. */
export function isNeverReplaced(tree: SourceTree, uses: readonly SyntaxNode[]): boolean {
  return uses.every((use) => {
    const outer = tree.parentOf(use);
    return outer?.type === "MemberExpression" && nodeIn(outer, "object") === use;
  });
}
