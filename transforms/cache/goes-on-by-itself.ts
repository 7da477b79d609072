import { identifierName, isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `setInterval(prune, 1000)` in the function that makes an entry: it goes on when the entry is forgotten, and made
 * again there would be two.
 */
export function goesOnByItself(work: SyntaxNode): boolean {
  return childrenOf(work).some((child) => !isFunction(child) && (isStart(child) || goesOnByItself(child)));
}

function isStart(node: SyntaxNode): boolean {
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  return (identifierName(callee) ?? identifierName(nodeIn(callee, "property"))) === "setInterval";
}
