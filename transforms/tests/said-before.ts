import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { assertionOf } from "./assertion.ts";
import type { Assertion } from "./assertion.ts";
import type { Check } from "./matchers.ts";
import { placeOf } from "./test-case.ts";

/**
 * True for an assertion that stands before the wait too, in the same words, with nothing between that names what it is about:
 * it says that this stayed as it was.
 */
export function saidBefore(
  tree: SourceTree,
  wait: SyntaxNode,
  { check, actual }: Pick<Assertion, "check"> & { readonly actual: SyntaxNode },
): boolean {
  const assertion = tree.textOf(statementAround(tree, actual));
  const root = rootOf(actual);
  if (root === null) return false;
  const { siblings, index } = placeOf(tree, wait);
  for (const earlier of siblings.slice(0, Math.max(index, 0)).reverse()) {
    if (tree.textOf(earlier) === assertion) return true;
    const changes = ON_CALLS.has(check) ? setsBack : names;
    if (assertionOf(earlier) === null && changes(earlier, root)) return false;
  }
  return false;
}

/** What is asserted of how often a mock was called. */
const ON_CALLS: ReadonlySet<Check> = new Set(["called", "called-times", "spied"]);

/** A mock that is handed over goes on counting; only a method of its own, or one for all of them, may begin anew. */
function setsBack(node: SyntaxNode, mock: string): boolean {
  if (node.type === "MemberExpression") {
    const method = identifierName(nodeIn(node, "property")) ?? "";
    if (rootOf(node) === mock || /^(?:clear|reset|restore)(?:All|History|$)/.test(method)) return true;
  }
  if (node.type === "AssignmentExpression" && identifierName(nodeIn(node, "left")) === mock) return true;
  return childrenOf(node).some((child) => setsBack(child, mock));
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
