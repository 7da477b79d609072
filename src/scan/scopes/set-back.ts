import { isFunction, isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { isDrainedSearch } from "./drained-search.ts";
import { SET_BACK } from "./reference.ts";
import { dottedName } from "./value-shape.ts";

/** Searches that begin at the beginning, whatever was found before, and that leave the expression there. */
const FROM_THE_START = /^(replace|replaceAll|match)$/;

/**
 * A search that leaves nothing behind for the next one.
 * @param index where the call of `test` or `exec` stands
 */
export function setBackFlag(stack: readonly Ast[], index: number, method: string): number {
  if (method !== "test" && method !== "exec") return 0;
  const isBack =
    isToldWhere(stack, index) ||
    (method === "test" ? isFollowedByStart(stack, index) : isDrainedSearch(stack, index));
  return isBack ? SET_BACK : 0;
}

/** `re.lastIndex = at; re.exec(text)`: it is told where to begin each time. */
function isToldWhere(stack: readonly Ast[], index: number): boolean {
  const expression = dottedName(unwrap((stack[index] as Ast)["callee"]).object);
  for (let at = index; at > 0; at--) {
    const [inner, outer] = [stack[at] as Ast, stack[at - 1] as Ast];
    if (isFunction(inner)) return false;
    const siblings: readonly Ast[] = outer.type === "BlockStatement" ? outer["body"] : [];
    if (siblings.slice(0, siblings.indexOf(inner)).some((each) => tellsWhere(each, expression))) return true;
  }
  return false;
}

function tellsWhere({ type, expression }: Ast, name: string): boolean {
  if (type !== "ExpressionStatement" || expression.type !== "AssignmentExpression") return false;
  return dottedName(expression.left) === `${name}.lastIndex`;
}

/**
 * `re.test(text) ? text.replace(re, …) : text`: a test that fails goes back to the beginning, and one that succeeds is
 * followed by a search that does, or by `re.lastIndex = 0`.
 */
function isFollowedByStart(stack: readonly Ast[], index: number): boolean {
  const call = stack[index] as Ast;
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const next = nextIfTrue(stack[at], stack[at + 1] as Ast);
  return next !== null && searches(next, unwrap(call["callee"]).object);
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

/**
 * Whether the code, whatever comes of it, searches from the start with the expression of that name, or sends it there.
 */
function searches(code: Ast, expression: Ast): boolean {
  const node = unwrap(code);
  switch (node.type) {
    case "CallExpression":
      return isSearch(node, expression) || searches(node["callee"], expression);
    case "MemberExpression":
      return searches(node["object"], expression);
    case "SequenceExpression":
      return node["expressions"].some((part: Ast) => searches(part, expression));
    case "BinaryExpression":
      return searches(node["left"], expression) || searches(node["right"], expression);
    case "TemplateLiteral":
      return node["expressions"].some((part: Ast) => searches(part, expression));
    case "ExpressionStatement":
      return searches(node["expression"], expression);
    case "AssignmentExpression":
      return isSentBack(node, expression) || searches(node["right"], expression);
    case "ConditionalExpression":
      return searches(node["test"], expression);
    case "ReturnStatement":
      return node["argument"] !== null && searches(node["argument"], expression);
    default:
      return false;
  }
}

/** `re.lastIndex = 0` */
function isSentBack({ left, right }: Ast, expression: Ast): boolean {
  return right["value"] === 0 && dottedName(left) === `${dottedName(expression)}.lastIndex`;
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
