import type { Ast } from "./ast.ts";
import { LOOP_COUNTER, OR_MADE, VALUE_USED } from "./reference.ts";
import type { Climb } from "./usage.ts";
import { valueShape } from "./value-shape.ts";

/** Whether the value of the expression below `outer` is used. */
export function usedFlag(outer: Ast | undefined): number {
  return outer?.type === "ExpressionStatement" || outer?.type === "ForStatement" ? 0 : VALUE_USED;
}

/** Whether the climb stands in the step of a `for`. */
export function counterFlag(climb: Climb): number {
  return climb.stack.some((node, i) => node.type === "ForStatement" && node.update === climb.stack[i + 1])
    ? LOOP_COUNTER
    : 0;
}

const MADE = /^(new:|call:|((empty|blank)-)?(object|array)$)/;

/** Whether something is made where the call yields nothing: `pop() || {}`, `size > 0 ? pop() : new Buffer()`. */
export function orMadeFlag(outer: Ast | undefined, call: Ast): number {
  const other =
    outer?.type === "LogicalExpression" && outer["left"] === call && outer["operator"] !== "&&"
      ? outer["right"]
      : outer?.type === "ConditionalExpression" && outer["consequent"] === call
        ? outer["alternate"]
        : null;
  return other && MADE.test(valueShape(other)) ? OR_MADE : 0;
}
