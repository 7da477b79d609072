import type { Ast } from "./ast.ts";

/** Whether something of this kind is in a part of a tree, functions inside it included. */
export function holds(node: unknown, isIt: (node: Ast) => boolean): boolean {
  if (Array.isArray(node)) return node.some((each) => holds(each, isIt));
  if (typeof node !== "object" || node === null || !("type" in node)) return false;
  const at = node as Ast;
  return isIt(at) || Object.entries(at).some(([key, value]) => key !== "parent" && holds(value, isIt));
}
