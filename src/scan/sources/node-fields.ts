import type { SyntaxNode } from "../syntax/tree.ts";

/** The child under `key`, or null when the node has none there. */
export function nodeIn(node: SyntaxNode | null, key: string): SyntaxNode | null {
  const value = node?.[key];
  return isNode(value) ? value : null;
}

/** The children in the list under `key`; holes are left out. */
export function nodesIn(node: SyntaxNode | null, key: string): readonly SyntaxNode[] {
  const value = node?.[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier, or null for any other node. */
export function identifierName(node: SyntaxNode | null): string | null {
  return node?.type === "Identifier" ? String(node.name) : null;
}

const WRAPPERS = new Set([
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
]);

/** True for parentheses and type assertions: nodes that change no value. */
export function isWrapper(node: SyntaxNode | null): boolean {
  return node !== null && WRAPPERS.has(node.type);
}

/** The expression inside parentheses and type assertions. */
export function unwrapped(node: SyntaxNode | null): SyntaxNode | null {
  let at = node;
  while (isWrapper(at)) at = nodeIn(at, "expression");
  return at;
}

/** `told` of `told.orders[0].total`, and of `(told as Bill).total`: where a chain of members begins. */
export function memberRoot(node: SyntaxNode | null): SyntaxNode | null {
  let at = unwrapped(node);
  while (at?.type === "MemberExpression") at = unwrapped(nodeIn(at, "object"));
  return at;
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

export function isFunction(node: SyntaxNode | null): node is SyntaxNode {
  return node !== null && FUNCTIONS.has(node.type);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Whether a node stands in a range of the same text, or is it. */
export function isInside(node: SyntaxNode, outer: { readonly start: number; readonly end: number }): boolean {
  return outer.start <= node.start && node.end <= outer.end;
}
