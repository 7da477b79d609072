import { isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { ASKED_BEFORE } from "./reference.ts";

/**
 * Whether `n++` at that place of the stack decides, by whether it was counted before: `if (n++) return`, `n++ === 0
 * && start()`.
 */
export function askedFlag(stack: readonly Ast[], index: number): number {
  let step = stack[index] as Ast;
  if (step["operator"] !== "++") return 0;
  for (const outer of stack.slice(0, index).reverse()) {
    if (isTransparent(outer)) continue;
    if (decidesBy(outer, step)) return ASKED_BEFORE;
    if (!isWhether(outer, step)) return 0;
    step = outer;
  }
  return 0;
}

/** `!n++`, `n++ > 0`, `++n === 1` */
function isWhether({ type, operator, left, right }: Ast, step: Ast): boolean {
  if (type === "UnaryExpression") return operator === "!";
  if (type !== "BinaryExpression" || unwrap(left) !== step || right.type !== "Literal") return false;
  const first = step["type"] === "UpdateExpression" && step["prefix"] === true ? 1 : 0;
  return right["value"] === first && /^([=!]==?|>)$/.test(operator);
}

function decidesBy({ type, test, left }: Ast, step: Ast): boolean {
  if (type === "IfStatement" || type === "ConditionalExpression") return unwrap(test) === step;
  return type === "LogicalExpression" && unwrap(left) === step;
}
