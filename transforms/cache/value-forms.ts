import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { givenToField } from "./given-field.ts";
import { valuesOf } from "./value-put.ts";

/**
 * What a value may be in the end: `open()` of `await open()`, `make()` of `known ?? make()`, both sides of `given ?
 * one : other`; and of a local variable, or a field that the function sets, its name and all that it is given.
 * @param seen what was looked at before; it grows
 */
export function formsOf(
  tree: SourceTree,
  value: SyntaxNode | null,
  seen: Set<SyntaxNode> = new Set(),
): readonly SyntaxNode[] {
  const node = unwrapped(value);
  if (node === null || seen.has(node)) return [];
  seen.add(node);
  const all = (...parts: readonly (SyntaxNode | null)[]) =>
    parts.flatMap((part) => formsOf(tree, part, seen));
  switch (node.type) {
    case "AwaitExpression":
      return all(nodeIn(node, "argument"));
    case "AssignmentExpression":
    case "LogicalExpression":
      return all(nodeIn(node, "right"));
    case "ConditionalExpression":
      return all(nodeIn(node, "consequent"), nodeIn(node, "alternate"));
    case "Identifier":
      return [node, ...all(...valuesOf(tree, node))];
    case "MemberExpression":
      return [node, ...all(...givenToField(tree, node))];
    default:
      return [node];
  }
}
