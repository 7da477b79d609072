import { identifierName, isFunction, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionOf } from "../assertion.ts";
import { dottedName } from "../pure.ts";
import type { TestEnd } from "./test-end.ts";

/** `test.cb` of ava, which takes tests that are told when they are over; `test.cb` of `test.cb.only` as well. */
export function toldBy({ frame }: TestEnd): SyntaxNode | null {
  for (let callee = nodeIn(frame.call, "callee"); callee; callee = nodeIn(callee, "object"))
    if (identifierName(nodeIn(callee, "property")) === "cb") return callee;
  return null;
}

/**
 * ava takes a test without assertions for a mistake, but not one that called `end`: without it such a test says that
 * it has passed, unless it counts its assertions, or makes one whatever happens.
 */
export function needsPass(tree: SourceTree, end: TestEnd): boolean {
  const body = nodeIn(end.frame.callback, "body");
  if (toldBy(end) === null || !body) return false;
  if (calls(body, `${contextOf(end)}.plan`)) return false;
  const ends = end.uses.filter(({ kind }) => kind === "ends");
  return !asserts(body) && !ends.every(({ node }) => assertsBefore(tree, node));
}

export function passed(end: TestEnd): string {
  return `${contextOf(end)}.pass()`;
}

function contextOf({ callee }: TestEnd): string {
  return callee.split(".")[0] as string;
}

function calls(node: SyntaxNode, name: string): boolean {
  if (node.type === "CallExpression" && dottedName(nodeIn(node, "callee")) === name) return true;
  return childrenOf(node).some((child) => calls(child, name));
}

function asserts(block: SyntaxNode): boolean {
  return nodesIn(block, "body").some((statement) => assertionOf(statement) !== null);
}

/** An assertion stands before it in the same function, in a block that is run as a whole. */
function assertsBefore(tree: SourceTree, node: SyntaxNode): boolean {
  for (const outer of tree.ancestorsOf(node)) {
    const before = nodesIn(outer, "body").filter(({ end }) => end <= node.start);
    if (outer.type === "BlockStatement" && before.some((statement) => assertionOf(statement) !== null))
      return true;
    if (isFunction(outer)) return false;
  }
  return false;
}
