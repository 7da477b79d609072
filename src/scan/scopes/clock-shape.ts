import { unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";

/** The shape of `const now = Date.now()` and of what else a clock answers. */
export function isClockShape(shape: string): boolean {
  return /^call:(Date\.now|(\w+\.)?performance\.now|process\.(hrtime(\.bigint)?|uptime))$/.test(shape);
}

/** `+new Date()`, `new Date().getTime()`: the clock as it was asked before there was `Date.now()`. */
export function isDateRead(node: Ast): boolean {
  if (node.type === "UnaryExpression") return node["operator"] === "+" && isDateMade(node["argument"]);
  const { type, object, property } = node["callee"];
  return type === "MemberExpression" && /^(getTime|valueOf)$/.test(property.name) && isDateMade(object);
}

/** `new Date()` */
export function isDateMade(expression: Ast): boolean {
  const { type, callee, arguments: given } = unwrap(expression);
  return type === "NewExpression" && callee.name === "Date" && given.length === 0;
}
