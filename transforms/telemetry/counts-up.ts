import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { spelling } from "./spelling.ts";

/** `x++`, `++x`, `x += 1`, `x = x + 1` */
export function countsUp(node: SyntaxNode, name: string): boolean {
  if (node.type === "UpdateExpression")
    return node.operator === "++" && spelling(nodeIn(node, "argument")) === name;
  if (node.type !== "AssignmentExpression" || spelling(nodeIn(node, "left")) !== name) return false;
  const right = unwrapped(nodeIn(node, "right"));
  if (node.operator === "+=") return right?.value === 1;
  if (node.operator !== "=" || right?.type !== "BinaryExpression" || right.operator !== "+") return false;
  return spelling(unwrapped(nodeIn(right, "left"))) === name && nodeIn(right, "right")?.value === 1;
}
