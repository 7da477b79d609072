import type { CallSite } from "../scopes/scope-analysis.ts";
import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";

/**
 * A short mark of what a test does next after a call, or in the callback of the call where nothing follows. Tests repeat themselves: two sleeps of one test are told apart by it, not
 * by their order, so that the rewrite of one does not rename the other.
 */
export function markOfNext({ node, stack }: CallSite): string {
  const index = stack.findLastIndex((outer) => Array.isArray(outer.body));
  const block = stack[index];
  const statement = stack[index + 1];
  if (!block || !statement) return "";
  const next = block.body[block.body.indexOf(statement) + 1] as Ast | undefined;
  const callback = node["arguments"].find((argument: Ast) => isFunction(argument));
  const told = next ?? callback;
  return told ? digest(wordsOf(told).join(" ")) : "";
}

/** Names and values in the order of the source. */
function wordsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (typeof node !== "object" || node === null) return [];
  const { type, name, value, raw } = node as Readonly<Record<string, unknown>>;
  if (type === "Identifier") return [String(name)];
  if (type === "Literal") return [String(value)];
  if (raw !== undefined) return [String(raw)];
  return Object.entries(node).flatMap(([key, child]) =>
    key === "parent" || key === "range" ? [] : wordsOf(child),
  );
}

/** FNV-1a, in base 36: names need to differ, not to be secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).slice(0, 5);
}
