import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `beats`, `Pulse.beats`, `this.#beats`: how a name is spelt, member by member; null for anything that is computed. */
export function spelling(node: SyntaxNode | null): string | null {
  if (node?.type === "ThisExpression") return "this";
  if (node?.type === "PrivateIdentifier") return `#${String(node.name)}`;
  if (node?.type !== "MemberExpression") return identifierName(node);
  if (node.computed === true || node.optional === true) return null;
  const [object, property] = [spelling(nodeIn(node, "object")), spelling(nodeIn(node, "property"))];
  return object === null || property === null ? null : `${object}.${property}`;
}
