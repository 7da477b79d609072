import { isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { EVERY_NTH } from "./reference.ts";

/**
 * Whether `++n` at that place of the stack is compared by its remainder with nought; `list[++n % list.length]` takes
 * turns.
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

/**
 * Whether what the remainder is decides something: `n % 10 === 0`, `if (n % 2)`; what else is made of it is a place
 * or a turn.
 */
export function decidesByRemainder(stack: readonly Ast[], index: number): boolean {
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const question = stack[at];
  const below = stack[at + 1];
  switch (question?.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return question["test"] === below;
    case "UnaryExpression":
      return question["operator"] === "!";
    case "BinaryExpression":
      return /^([=!]==?|[<>]=?)$/.test(question["operator"]);
    default:
      return question?.type === "LogicalExpression";
  }
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

/** Whether `n = (n + 1) % m` at that place of the stack is asked for nought, there or in the `if` that follows. */
export function turnFlag(stack: readonly Ast[], index: number): number {
  const turn = stack[index];
  if (!turn || !isTurn(turn)) return 0;
  const [outer, question] = stack
    .slice(0, index)
    .filter((node) => !isTransparent(node))
    .slice(-2)
    .toReversed();
  if (outer?.type !== "ExpressionStatement") return outer && isAskedForNought(outer, turn) ? EVERY_NTH : 0;
  const siblings: readonly Ast[] = Array.isArray(question?.["body"]) ? question["body"] : [];
  const next = siblings[siblings.indexOf(outer) + 1];
  return next?.type === "IfStatement" && asksForNought(unwrap(next["test"]), turn["left"].name)
    ? EVERY_NTH
    : 0;
}

function isTurn({ operator, left, right }: Ast): boolean {
  const remainder = unwrap(right);
  if (operator !== "=" || left.type !== "Identifier" || remainder.type !== "BinaryExpression") return false;
  const sum = unwrap(remainder["left"]);
  if (remainder["operator"] !== "%" || sum.type !== "BinaryExpression" || sum["operator"] !== "+")
    return false;
  return unwrap(sum["left"])["name"] === left.name && sum["right"].value === 1;
}

/** `n === 0`, `n !== 0`, `!n`, `n` */
function asksForNought(test: Ast, name: string): boolean {
  if (test.type === "UnaryExpression" && test["operator"] === "!")
    return unwrap(test["argument"])["name"] === name;
  if (test.type !== "BinaryExpression") return test["name"] === name;
  return (
    /^[=!]==?$/.test(test["operator"]) && unwrap(test["left"])["name"] === name && test["right"].value === 0
  );
}
