import { isFunction, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { holds } from "./holds.ts";
import { dottedName } from "./value-shape.ts";

/** `.on("finish", …)`, `.once("close", …)`: told when a response is over. */
export function isToldOfEnd(method: string, event: unknown): boolean {
  return /^(on|once|addListener|prependListener)$/.test(method) && /^(finish|close|end)$/.test(String(event));
}

/** `onFinished(response, …)`: functions of packages that wait for the end of what they are given. */
export function waitsForEnd(callee: string): boolean {
  return /^(onFinished|finished|eos)$/.test(callee);
}

/**
 * Whether a function that this call is given is called when a response is over, in a function that was handed the
 * response beside the work that it goes on with, `next()`. A connection that a function opened itself closes for
 * reasons of its own.
 *
 * @param stack ancestors of the function that the call is given
 * @param callee dotted name of what is called
 */
export function isAtResponseEnd(stack: readonly Ast[], call: Ast, callee: string): boolean {
  const root = responseOf(call, callee);
  const owner = root === null ? undefined : stack.findLast((each) => isFunction(each));
  if (!owner) return false;
  const names = (owner["params"] as readonly Ast[]).map((param) => unwrap(param)["name"] as string);
  return (
    names.includes(root as string) &&
    names.some((name) => name !== root && holds(owner["body"], (node) => isCallOf(node, name)))
  );
}

/** `function clear() {…}` among the statements of the function, beside `res.on("finish", clear)`. */
export function isNamedForResponseEnd(stack: readonly Ast[], node: Ast): boolean {
  const owner = stack.findLast((each) => isFunction(each));
  const statements: readonly Ast[] = owner?.["body"].type === "BlockStatement" ? owner["body"].body : [];
  const name = statements.includes(node) ? node["id"]?.name : constantHolding(statements, node);
  if (typeof name !== "string") return false;
  return statements.some(({ type, expression: call }) => {
    if (type !== "ExpressionStatement" || call.type !== "CallExpression") return false;
    const isGiven = call["arguments"].some(
      (given: Ast) => given.type === "Identifier" && given["name"] === name,
    );
    return isGiven && isAtResponseEnd(stack, call, dottedName(call["callee"]));
  });
}

/** The name of the constant that is the function. */
function constantHolding(statements: readonly Ast[], node: Ast): string | null {
  const declaration = statements.find(
    ({ type, kind, declarations }) =>
      type === "VariableDeclaration" && kind === "const" && declarations[0].init === node,
  );
  return declaration?.["declarations"][0].id.name ?? null;
}

/** The name at the root of `res.on` or `ctx.res.once` for the end, of the first argument of `onFinished`. */
function responseOf(call: Ast, callee: string): string | null {
  const [root = "", ...steps] = callee.split(".");
  const [first] = call["arguments"] as readonly Ast[];
  if (!first) return null;
  if (waitsForEnd(callee)) return dottedName(first).split(".")[0] ?? null;
  return first.type === "Literal" && isToldOfEnd(steps.at(-1) ?? "", first["value"]) ? root : null;
}

function isCallOf({ type, callee }: Ast, name: string): boolean {
  return type === "CallExpression" && unwrap(callee)["name"] === name;
}
