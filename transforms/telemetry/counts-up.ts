import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `x++`, `++x`, `x += 1`, `x = x + 1` */
export function countsUp(node: SyntaxNode, name: string): boolean {
  if (node.type === "UpdateExpression")
    return node.operator === "++" && identifierName(nodeIn(node, "argument")) === name;
  if (node.type !== "AssignmentExpression" || identifierName(nodeIn(node, "left")) !== name) return false;
  const right = unwrapped(nodeIn(node, "right"));
  if (node.operator === "+=") return right?.value === 1;
  if (node.operator !== "=" || right?.type !== "BinaryExpression" || right.operator !== "+") return false;
  return identifierName(unwrapped(nodeIn(right, "left"))) === name && nodeIn(right, "right")?.value === 1;
}
