import { identifierName, nodeIn, nodesIn, unwrapped } from "../../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/** What callbacks record: that they were called, how often, what with each time, or the last time. */
export type Recorded = "flag" | "counter" | "list" | "value";

/** By what a variable holds before any callback is called: `false`, `0`, `[]`, nothing. */
export function recordedFrom(init: SyntaxNode | null): Recorded | null {
  const value = unwrapped(init);
  if (value === null || identifierName(value) === "undefined") return "value";
  if (value?.type === "ArrayExpression") return nodesIn(value, "elements").length === 0 ? "list" : null;
  return value?.value === false ? "flag" : value?.value === 0 ? "counter" : null;
}

/** `[]`, which a list begins anew with. */
export function isEmptyList(node: SyntaxNode | null): boolean {
  return recordedFrom(node) === "list";
}

/** The init of a declarator, null for `let told;`. */
export function initOf(declarator: SyntaxNode): SyntaxNode | null {
  return nodeIn(declarator, "init");
}
