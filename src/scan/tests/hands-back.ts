import { isFunction } from "../scopes/ast.ts";
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
