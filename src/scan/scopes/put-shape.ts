import { unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { valueShape } from "./value-shape.ts";

/** The shape of what a table is given: of what `valueShape` tells, and `step:name` for `name + 1` and `name - 1`. */
export function putShape(expression: Ast): string {
  const node = unwrap(expression);
  const isStep = node.type === "BinaryExpression" && /^[+-]$/.test(node.operator) && isOne(node.right);
  const name = isStep && node.left.type === "Identifier" ? node.left.name : null;
  return name ? `step:${name}` : valueShape(node);
}

export function isOne({ type, value }: Ast): boolean {
  return type === "Literal" && value === 1;
}
