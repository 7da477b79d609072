import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** A literal, or a product of literals: `5 * 60_000`. */
export function isNumberLiteral(node: SyntaxNode | null): boolean {
  if (node?.type === "BinaryExpression" && node.operator === "*")
    return isNumberLiteral(nodeIn(node, "left")) && isNumberLiteral(nodeIn(node, "right"));
  return node?.type === "Literal" && typeof node.value === "number";
}
