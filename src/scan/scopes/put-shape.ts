import { unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { valueShape } from "./value-shape.ts";

/** The shape of what is put or assigned: what `valueShape` tells, and `step:name` for `name + n` and `name - n`. */
export function putShape(expression: Ast): string {
  const node = unwrap(expression);
  const isStep = node.type === "BinaryExpression" && /^[+-]$/.test(node.operator);
  const name = isStep && node.left.type === "Identifier" ? node.left.name : null;
  return name ? `step:${name}` : valueShape(node);
}
