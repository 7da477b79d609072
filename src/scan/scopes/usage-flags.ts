import type { Ast } from "./ast.ts";
import { LOOP_COUNTER, VALUE_USED } from "./reference.ts";
import type { Climb } from "./usage.ts";

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
