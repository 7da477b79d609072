import { isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { EVERY_NTH } from "./reference.ts";

/**
 * Whether `++n` at that place of the stack is compared by its remainder with nought; `list[++n % list.length]` takes turns.
 */
export function nthFlag(stack: readonly Ast[], index: number): number {
  const step = stack[index];
  if (step?.["prefix"] !== true || step["operator"] !== "++") return 0;
  const outer = stack.slice(0, index).filter((node) => !isTransparent(node));
  const [question, remainder] = outer.slice(-2);
  if (remainder?.type !== "BinaryExpression" || remainder["operator"] !== "%") return 0;
  return unwrap(remainder["left"]) === step && question && isAskedForNought(question, remainder)
    ? EVERY_NTH
    : 0;
}

function isAskedForNought(question: Ast, remainder: Ast): boolean {
  if (question.type === "IfStatement" || question.type === "ConditionalExpression")
    return unwrap(question["test"]) === remainder;
  if (question.type === "UnaryExpression") return question["operator"] === "!";
  return (
    question.type === "BinaryExpression" &&
    /^[=!]==?$/.test(question["operator"]) &&
    question["right"].value === 0
  );
}
