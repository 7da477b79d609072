import { isFunction, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";

/** Whether a function hands something back: its one expression, or what stands behind a `return` of its own. */
export function handsBack({ body }: Ast): boolean {
  return body.type !== "BlockStatement" || hasAnswer(body);
}

function hasAnswer(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasAnswer);
  if (typeof node !== "object" || node === null || !("type" in node)) return false;
  const at = node as Ast;
  if (at.type === "ReturnStatement") return at["argument"] !== null;
  if (isFunction(at)) return false;
  return Object.entries(at).some(([key, value]) => key !== "parent" && hasAnswer(value));
}

/** What a function hands back in any case, where it has come to its end: its one expression, or behind a `return`. */
export function answersOf({ body }: Ast): readonly Ast[] {
  if (!body) return [];
  if (body.type !== "BlockStatement" && body.type !== "FunctionBody") return [unwrap(body)];
  return (body["body"] as readonly Ast[]).flatMap(({ type, argument }) =>
    type === "ReturnStatement" && argument ? [unwrap(argument)] : [],
  );
}
