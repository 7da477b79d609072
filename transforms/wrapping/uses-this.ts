import { identifierName, isFunction } from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Whether code asks for the `this` or the `arguments` of the function that it stands in: a plain function around it has others. */
export function usesThis(node: SyntaxNode): boolean {
  if (node.type === "ThisExpression" || identifierName(node) === "arguments") return true;
  return childrenOf(node).some((child) =>
    isFunction(child) && child.type !== "ArrowFunctionExpression" ? false : usesThis(child),
  );
}
