import { isFunction, isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

/**
 * `do { hit = word.exec(text); … } while (hit)`, `let hit = word.exec(text); while (hit) { …; hit = word.exec(text)
 * }`: a loop that nothing leaves goes on until nothing more is found, and the expression is at the beginning again.
 * @param index where the call of `exec` stands
 */
export function isDrainedSearch(stack: readonly Ast[], index: number): boolean {
  const call = stack[index] as Ast;
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const name = nameGiven(stack[at], stack[at + 1] ?? call);
  // A declarator stands in its declaration, an assignment in its statement.
  const statement = stack[at - 1];
  const around = stack[at - 2];
  if (name === null || !statement || !around) return false;
  if (around.type === "ForStatement" || statement.type === "ForStatement")
    return isLoopUntil(statement.type === "ForStatement" ? statement : around, name);
  if (around.type !== "BlockStatement" && around.type !== "Program") return false;
  const loop = stack[at - 3];
  if (loop && isLoopUntil(loop, name) && (loop.type === "DoWhileStatement" || endsWith(around, statement)))
    return true;
  const statements = around["body"] as readonly Ast[];
  const next = statements[statements.indexOf(statement) + 1];
  return (
    next?.type === "WhileStatement" && isLoopUntil(next, name) && searchesAgain(next["body"], name, call)
  );
}

function nameGiven(holder: Ast | undefined, value: Ast): string | null {
  const isDeclared = holder?.type === "VariableDeclarator" && holder["init"] === value;
  const isAssigned = holder?.type === "AssignmentExpression" && holder["right"] === value;
  const target = isDeclared ? holder["id"] : isAssigned ? holder["left"] : null;
  return target?.type === "Identifier" ? target.name : null;
}

/** It goes on for as long as the name holds something, and is left by nothing else. */
function isLoopUntil({ type, test, body }: Ast, name: string): boolean {
  if (!/^(DoWhile|While|For)Statement$/.test(type) || !test) return false;
  const asked = unwrap(test);
  const isNullCompared =
    asked.type === "BinaryExpression" && /^!==?$/.test(asked["operator"]) && isNull(asked["right"]);
  const about = isNullCompared ? unwrap(asked["left"]) : asked;
  return about.type === "Identifier" && about["name"] === name && !isLeft(body);
}

function isNull(node: Ast): boolean {
  return node.type === "Literal" && node["value"] === null;
}

function endsWith(block: Ast, statement: Ast): boolean {
  return (block["body"] as readonly Ast[]).at(-1) === statement;
}

/** The last thing that the loop does in a turn. */
function searchesAgain(body: Ast, name: string, call: Ast): boolean {
  const last = body.type === "BlockStatement" ? (body["body"] as readonly Ast[]).at(-1) : body;
  const given = last?.type === "ExpressionStatement" ? unwrap(last["expression"]) : null;
  if (given?.type !== "AssignmentExpression" || given["left"].name !== name) return false;
  const again = unwrap(given["right"]);
  return again.type === "CallExpression" && dottedName(again["callee"]) === dottedName(call["callee"]);
}

const LEAVING = /^(Break|Continue|Return|Throw)Statement$/;

function isLeft(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isLeft);
  if (typeof node !== "object" || node === null || !("type" in node)) return false;
  const at = node as Ast;
  if (LEAVING.test(at.type)) return true;
  return !isFunction(at) && Object.entries(at).some(([key, value]) => key !== "parent" && isLeft(value));
}
