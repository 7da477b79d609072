import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `v` of `table.set(k, v)`, and of `table[k] = v`. */
export function valuePut(tree: SourceTree, table: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(table);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== table) return null;
  const outer = tree.parentOf(member);
  if (outer?.type === "AssignmentExpression" && nodeIn(outer, "left") === member)
    return nodeIn(outer, "right");
  const isSet = outer?.type === "CallExpression" && identifierName(nodeIn(member, "property")) === "set";
  return isSet && nodeIn(outer, "callee") === member ? (nodesIn(outer, "arguments")[1] ?? null) : null;
}

/** `k` of `table.set(k, v)`, and of `table[k] = v`. */
export function keyPut(tree: SourceTree, table: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(table) as SyntaxNode;
  const call = tree.parentOf(member);
  return call?.type === "CallExpression"
    ? (nodesIn(call, "arguments")[0] ?? null)
    : nodeIn(member, "property");
}

/** All that a local variable is given. */
export function valuesOf(tree: SourceTree, name: SyntaxNode): readonly SyntaxNode[] {
  const references = tree.bindingOf(name)?.references ?? [];
  return references.flatMap(({ writeExpr }) => (writeExpr ? [nodeOf(writeExpr as never)] : []));
}
