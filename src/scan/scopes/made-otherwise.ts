import { isFunction, isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName, valueShape } from "./value-shape.ts";

const MADE = /^(new:|call:|(((empty|blank)-)?(object|array)|compute)$)/;

/**
 * Whether something is made where a call yields nothing: `pop() || {}`, `size > 0 ? pop() : new Buffer()`, and `let
 * tree = pop(); if (!tree) tree = new Tree();`, or `if (free.length > 0) { const tree = free.pop(); …; return tree }
 * return new Tree();`.
 * @param stack what stands around the call, the program first
 */
export function isMadeOtherwise(stack: readonly Ast[], call: Ast): boolean {
  const at = stack.findLastIndex((node) => !isTransparent(node));
  const outer = stack[at];
  const other = outer && otherThan(outer, stack[at + 1] ?? call);
  return (
    (other !== null && other !== undefined && isMaking(other)) ||
    isMadeForName(stack, call) ||
    isReturnedElse(stack, call)
  );
}

function otherThan(outer: Ast, call: Ast): Ast | null {
  if (outer.type === "LogicalExpression")
    return outer["left"] === call && outer["operator"] !== "&&" ? outer["right"] : null;
  return outer.type === "ConditionalExpression" && outer["consequent"] === call ? outer["alternate"] : null;
}

function isMaking(value: Ast): boolean {
  return MADE.test(valueShape(value));
}

/** How many statements may stand between the name and the question whether it holds anything. */
const ASKED_WITHIN = 2;

/** The name that the call's value gets is asked for soon after, and given another value where there is none. */
function isMadeForName(stack: readonly Ast[], call: Ast): boolean {
  let value = call;
  let at = stack.length - 1;
  for (; at > 0 && isPassedUp(stack[at] as Ast, value); at--) value = stack[at] as Ast;
  const holder = stack[at];
  const name = nameGiven(holder, value);
  if (!holder || name === null) return false;
  // A declarator stands in its declaration, an assignment in its statement, and that in a list of statements.
  const [around, from] = [stack[at - 2], stack[at - 1]];
  const body: unknown = around?.["body"];
  if (!Array.isArray(body)) return false;
  const behind = body.indexOf(from) + 1;
  const next = (body as Ast[]).slice(behind, behind + ASKED_WITHIN);
  return next.some((each) => each.type === "IfStatement" && makesWhereAbsent(each, name));
}

function isPassedUp(outer: Ast, value: Ast): boolean {
  return (
    isTransparent(outer) ||
    (outer.type === "ConditionalExpression" && outer["test"] !== value) ||
    (outer.type === "LogicalExpression" && outer["operator"] !== "&&")
  );
}

function nameGiven(holder: Ast | undefined, value: Ast): string | null {
  const target =
    holder?.type === "VariableDeclarator" && holder["init"] === value
      ? holder["id"]
      : holder?.type === "AssignmentExpression" && holder["right"] === value
        ? holder["left"]
        : null;
  return target?.type === "Identifier" ? target.name : null;
}

function makesWhereAbsent(question: Ast, name: string): boolean {
  const test = unwrap(question["test"]);
  const isNegated = test.type === "UnaryExpression" && test["operator"] === "!";
  const asked = isNegated ? unwrap(test["argument"]) : test;
  if (asked.type === "BinaryExpression") {
    if (!/^[!=]==?$/.test(asked["operator"]) || !isName(asked["left"], name)) return false;
  } else if (!isName(asked, name)) return false;
  return [question["consequent"], question["alternate"]].some((branch) => branch && isGiven(branch, name));
}

function isName(node: Ast, name: string): boolean {
  return node.type === "Identifier" && node["name"] === name;
}

function isGiven(branch: Ast, name: string): boolean {
  const statements: Ast[] = branch.type === "BlockStatement" ? branch["body"] : [branch];
  return statements.some((statement) => {
    const given = statement.type === "ExpressionStatement" ? unwrap(statement["expression"]) : null;
    return given?.type === "AssignmentExpression" && isName(given["left"], name) && isMaking(given["right"]);
  });
}

const MADE_ANEW = /^(new:|((empty|blank)-)?(object|array)$)/;

/** What is taken is handed back in a branch that asks how many there are; where there is none, a new one is. */
function isReturnedElse(stack: readonly Ast[], call: Ast): boolean {
  const at = stack.findLastIndex((node) => node.type === "IfStatement" || isFunction(node));
  const question = stack[at];
  if (question?.type !== "IfStatement" || stack[at + 1] !== question["consequent"]) return false;
  const list = dottedName(unwrap(call["callee"])["object"]);
  const asked = unwrap(question["test"]);
  const count = asked.type === "BinaryExpression" ? unwrap(asked["left"]) : asked;
  if (list === "" || dottedName(count) !== `${list}.length` || !returned(question["consequent"]))
    return false;
  const body: unknown = stack[at - 1]?.["body"];
  const next = Array.isArray(body) ? (body as Ast[])[body.indexOf(question) + 1] : undefined;
  const other = returned(question["alternate"] ?? next);
  return other !== null && MADE_ANEW.test(valueShape(other));
}

/** What a branch ends by handing back. */
function returned(branch: Ast | undefined): Ast | null {
  const last = branch?.type === "BlockStatement" ? (branch["body"] as readonly Ast[]).at(-1) : branch;
  return last?.type === "ReturnStatement" ? last["argument"] : null;
}
