import { isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { SET_BACK } from "./reference.ts";

/** Searches that begin at the beginning, whatever was found before, and that leave the expression there. */
const FROM_THE_START = /^(replace|replaceAll|match)$/;

/**
 * `re.test(text) ? text.replace(re, …) : text`: a test that fails goes back to the beginning, and one that succeeds is
 * followed by a search that does.
 * @param index where the call of `test` stands
 */
export function setBackFlag(stack: readonly Ast[], index: number): number {
  const call = stack[index] as Ast;
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const next = nextIfTrue(stack[at], stack[at + 1] as Ast);
  return next && searches(next, unwrap(call["callee"]).object) ? SET_BACK : 0;
}

/** What is done first where the question is answered by yes. */
function nextIfTrue(outer: Ast | undefined, question: Ast): Ast | null {
  if (outer?.type === "LogicalExpression" && outer["left"] === question)
    return outer["operator"] === "&&" ? outer["right"] : null;
  if (!/^(ConditionalExpression|IfStatement)$/.test(outer?.type ?? "") || outer?.["test"] !== question)
    return null;
  const branch: Ast = outer["consequent"];
  return branch.type === "BlockStatement" ? (branch["body"][0] ?? null) : branch;
}

/** Whether the code, whatever comes of it, searches from the start with the expression of that name. */
function searches(code: Ast, expression: Ast): boolean {
  const node = unwrap(code);
  switch (node.type) {
    case "CallExpression":
      return isSearch(node, expression) || searches(node["callee"], expression);
    case "MemberExpression":
      return searches(node["object"], expression);
    case "BinaryExpression":
      return searches(node["left"], expression) || searches(node["right"], expression);
    case "TemplateLiteral":
      return node["expressions"].some((part: Ast) => searches(part, expression));
    case "ExpressionStatement":
      return searches(node["expression"], expression);
    case "AssignmentExpression":
      return searches(node["right"], expression);
    case "ReturnStatement":
      return node["argument"] !== null && searches(node["argument"], expression);
    default:
      return false;
  }
}

function isSearch({ callee, arguments: [pattern] }: Ast, expression: Ast): boolean {
  const method = unwrap(callee);
  if (method.type !== "MemberExpression" || method.computed || !pattern) return false;
  return (
    FROM_THE_START.test(method.property.name) &&
    pattern.type === "Identifier" &&
    expression.type === "Identifier" &&
    pattern.name === expression.name
  );
}
