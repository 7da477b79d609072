import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { assertionOf } from "./assertion.ts";
import { placeOf } from "./test-case.ts";

/**
 * True for an assertion that stands before the wait too, in the same words, with nothing between that names what it is about:
 * it says that this stayed as it was.
 */
export function saidBefore(tree: SourceTree, wait: SyntaxNode, actual: SyntaxNode): boolean {
  const assertion = tree.textOf(statementAround(tree, actual));
  const root = rootOf(actual);
  if (root === null) return false;
  const { siblings, index } = placeOf(tree, wait);
  for (const earlier of siblings.slice(0, Math.max(index, 0)).reverse()) {
    if (tree.textOf(earlier) === assertion) return true;
    if (assertionOf(earlier) === null && names(earlier, root)) return false;
  }
  return false;
}

function statementAround(tree: SourceTree, node: SyntaxNode): SyntaxNode {
  for (const outer of tree.ancestorsOf(node)) if (outer.type === "ExpressionStatement") return outer;
  return node;
}

/** `calls` of `calls[0].length` */
function rootOf(node: SyntaxNode): string | null {
  if (node.type !== "MemberExpression") return identifierName(node);
  const object = nodeIn(node, "object");
  return object && rootOf(object);
}

function names(node: SyntaxNode, name: string): boolean {
  return identifierName(node) === name || childrenOf(node).some((child) => names(child, name));
}
