import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { assertionOf } from "./assertion.ts";
import { claimsOf } from "./claims.ts";
import type { Assertion } from "./assertion.ts";
import type { Check } from "./matchers.ts";
import { placeOf } from "./test-case.ts";

/**
 * True for an assertion of what a statement before the wait has asserted, waited for or seen to, with nothing between
 * that names what it is about: it says that this stayed as it was.
 */
export function saidBefore(
  tree: SourceTree,
  wait: SyntaxNode,
  { check, actual }: Pick<Assertion, "check"> & { readonly actual: SyntaxNode },
): boolean {
  const statement = statementAround(tree, actual);
  const claim = claimsOf(tree, statement).join();
  const root = rootOf(actual);
  if (root === null || asksForTheNextSnapshot(statement)) return false;
  const { siblings, index } = placeOf(tree, wait);
  for (const earlier of siblings.slice(0, Math.max(index, 0)).reverse()) {
    if (claimsOf(tree, earlier).includes(claim)) return true;
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

/** `toMatchSnapshot()` asks for another snapshot each time, in the same words. */
function asksForTheNextSnapshot(statement: SyntaxNode): boolean {
  const callee = nodeIn(nodeIn(statement, "expression"), "callee");
  return /[sS]napshot$/.test(identifierName(nodeIn(callee, "property")) ?? "");
}

function statementAround(tree: SourceTree, node: SyntaxNode): SyntaxNode {
  for (const outer of tree.ancestorsOf(node)) if (outer.type === "ExpressionStatement") return outer;
  return node;
}

/** `calls` of `calls[0].length`, `session` of `session.get("user")` */
function rootOf(node: SyntaxNode): string | null {
  if (node.type !== "MemberExpression" && node.type !== "CallExpression") return identifierName(node);
  const inner = nodeIn(node, node.type === "CallExpression" ? "callee" : "object");
  return inner && rootOf(inner);
}

function names(node: SyntaxNode, name: string): boolean {
  return identifierName(node) === name || childrenOf(node).some((child) => names(child, name));
}
