import type { Variable } from "@typescript-eslint/scope-manager";
import { isInside, nodeIn } from "../../scan/sources/node-fields.ts";
import { nodeOf, type SourceTree } from "../../scan/sources/source-tree.ts";
import { childrenOf, type SyntaxNode } from "../../scan/syntax/tree.ts";

const LEAVES = /^(?:Return|Throw|Labeled)Statement$|^(?:Await|Yield|New|Import|TaggedTemplate)Expression$/;

/**
 * Whether statements do nothing but take entries out of a table: all that they call is the table's, all that they set
 * is their own.
 */
export function onlyTakesOut(tree: SourceTree, node: SyntaxNode, table: Variable): boolean {
  return holds(tree, node, node, table);
}

function holds(tree: SourceTree, node: SyntaxNode, all: SyntaxNode, table: Variable): boolean {
  if (LEAVES.test(node.type)) return false;
  if (node.type === "CallExpression" && !isOfTable(tree, node, table)) return false;
  const target = nodeIn(node, node.type === "UpdateExpression" ? "argument" : "left");
  const isSet = /^(?:Assignment|Update)Expression$/.test(node.type);
  if (isSet && !isOwn(tree, target, all)) return false;
  if (node.type === "UnaryExpression" && node.operator === "delete") return false;
  return childrenOf(node).every((child) => holds(tree, child, all, table));
}

const TAKES: ReadonlySet<unknown> = new Set(["delete", "clear", "keys"]);

/** `table.delete(…)`, `table.keys().next()`, `table.keys().slice(0, 9).forEach(…)` */
function isOfTable(tree: SourceTree, call: SyntaxNode, table: Variable): boolean {
  const callee = nodeIn(call, "callee");
  const object = callee?.type === "MemberExpression" ? nodeIn(callee, "object") : null;
  if (object?.type === "CallExpression") return isOfTable(tree, object, table);
  return tree.bindingOf(object) === table && TAKES.has(nodeIn(callee, "property")?.name);
}

function isOwn(tree: SourceTree, target: SyntaxNode | null, all: SyntaxNode): boolean {
  const declared = target?.type === "Identifier" ? tree.bindingOf(target)?.identifiers[0] : undefined;
  return declared !== undefined && isInside(nodeOf(declared), all);
}
