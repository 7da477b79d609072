import { identifierName, isFunction, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/**
 * `watcher.emit("change"); equal(calls, 1);`: who listens is called there and then, so that no time passes between
 * what a callback records and what is asserted of it.
 */
export function isToldOnTheSpot(tree: SourceTree, asserted: SyntaxNode): boolean {
  const statement = [...tree.ancestorsOf(asserted)].find(({ type }) => /Statement$/.test(type));
  const siblings = statement ? nodesIn(tree.parentOf(statement), "body") : [];
  const above = statement ? siblings.slice(0, siblings.indexOf(statement)) : [];
  const awaited = above.findLastIndex((each) => holds(each, "AwaitExpression"));
  return above.slice(awaited + 1).some((each) => emits(nodeIn(each, "expression")));
}

function emits(call: SyntaxNode | null): boolean {
  if (call?.type !== "CallExpression") return false;
  return /^(?:emit|dispatchEvent|trigger)$/.test(
    identifierName(nodeIn(nodeIn(call, "callee"), "property")) ?? "",
  );
}

function holds(node: SyntaxNode, type: string): boolean {
  return node.type === type || (!isFunction(node) && childrenOf(node).some((child) => holds(child, type)));
}
