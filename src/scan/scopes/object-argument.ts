import { isTransparent } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

/**
 * Dotted name of what is called with an object in which something stands: `createHook` for `createHook({ init })`; ""
 * for none.
 */
export function calledWithObject(stack: readonly Ast[]): string {
  for (let index = stack.length - 1; index >= 0; index--) {
    const node = stack[index] as Ast;
    if (node.type === "CallExpression" || node.type === "NewExpression") return dottedName(node["callee"]);
    if (node.type !== "ObjectExpression" && node.type !== "Property" && !isTransparent(node)) return "";
  }
  return "";
}
