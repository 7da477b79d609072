import { identifierName, isFunction } from "../../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/** Whether the body of a function leaves it early, or looks at all that it was given. */
export function leavesEarly(body: SyntaxNode): boolean {
  return childrenOf(body).some((node) => {
    if (node.type === "ReturnStatement" || identifierName(node) === "arguments") return true;
    return node.type !== "ClassBody" && !isFunction(node) && leavesEarly(node);
  });
}
