import { isTransparent, keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import {
  AWAITED,
  COUNTED_ON,
  OR_MADE,
  LOOP_COUNTER,
  MADE_FROM,
  STORED_TOO,
  VALUE_USED,
} from "./reference.ts";
import type { Climb } from "./usage.ts";
import { valueShape } from "./value-shape.ts";

/** Whether the value of the expression below `outer` is used. */
export function usedFlag(outer: Ast | undefined): number {
  return outer?.type === "ExpressionStatement" || outer?.type === "ForStatement" ? 0 : VALUE_USED;
}

/** Whether what the call answers is waited for, as a promise is. */
export function awaitedFlag({ stack, index }: Climb): number {
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const outer = stack[at];
  if (outer?.type === "AwaitExpression") return AWAITED;
  const isChained =
    outer?.type === "MemberExpression" && !outer["computed"] && outer["object"] === (stack[at + 1] ?? null);
  return isChained && /^(then|catch|finally)$/.test(keyOf(outer)) ? AWAITED : 0;
}

/** Whether nothing is done with it but to wait for it: `await pending;`. */
export function waitFlag({ stack, index, path }: Climb): number {
  return path.length === 0 && stack[index - 1]?.type === "ExpressionStatement" ? AWAITED : 0;
}

/** Whether what stands in for it is computed; what is made empty there is to be filled. */
export function elseFlag(other: Ast): number {
  return /^(Call|Await)Expression$/.test(unwrap(other).type) ? OR_MADE : 0;
}

/** Whether the assignment below `outer` gives its value to a property as well. */
export function storedFlag(outer: Ast | undefined): number {
  return outer?.type === "AssignmentExpression" && outer["left"].type === "MemberExpression" ? STORED_TOO : 0;
}

/** Whether the climb stands in the step of a `for`. */
export function counterFlag(climb: Climb): number {
  return climb.stack.some((node, i) => node.type === "ForStatement" && node.update === climb.stack[i + 1])
    ? LOOP_COUNTER
    : 0;
}

/** Whether a value is a collection made from another one; what is made of its first entries is begun with them. */
export function madeFromFlag(value: Ast | undefined): number {
  const made = value && unwrap(value);
  if (made?.type !== "NewExpression" || !/^new:(Map|Set)$/.test(valueShape(made))) return 0;
  const [source] = made["arguments"] as (Ast | undefined)[];
  return source && /^(id|member|call):/.test(valueShape(source)) ? MADE_FROM : 0;
}

/** Whether the number that the call yields is counted on from: `(get(key) ?? 0) + 1`. */
export function countedOnFlag({ stack, index }: Climb): number {
  const either = stack[index - 1];
  if (either?.type !== "LogicalExpression" || valueShape(either["right"]) !== "number") return 0;
  let at = index - 2;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const sum = stack[at];
  const isStep = sum?.type === "BinaryExpression" && /^[+-]$/.test(sum["operator"]);
  return isStep && [sum["left"], sum["right"]].some(isOne) ? COUNTED_ON : 0;
}

function isOne({ type, value }: Ast): boolean {
  return type === "Literal" && value === 1;
}
