import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * Whether code does something for each of the entries, `Object.keys(queues).map((name) => reset(name))`: for one that
 * is gone it would not be done, though whoever got it goes on to use it. To look for what to take out is no such
 * thing.
 */
export function isWalked(tree: SourceTree, table: SyntaxNode): boolean {
  const loop = [...tree.ancestorsOf(table)].find((node) => /^For(Of|In)Statement$/.test(node.type));
  const right = loop ? nodeIn(loop, "right") : null;
  if (loop && right && isEntries(tree, right, table)) return !takesOut(loop);
  const call = callOnEntries(tree, table);
  const callback = nodesIn(call, "arguments").find(isFunction);
  return callback !== undefined && acts(callback) && !takesOut(callback);
}

const WALKS = /^(map|forEach)$/;

/** The call of `Object.keys(table).map(…)`, `table.forEach(…)`. */
function callOnEntries(tree: SourceTree, table: SyntaxNode): SyntaxNode | null {
  for (const node of tree.ancestorsOf(table)) {
    const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
    const object = nodeIn(callee, "object");
    if (WALKS.test(identifierName(nodeIn(callee, "property")) ?? "") && object !== null)
      return isEntries(tree, object, table) ? node : null;
    if (!/^(Call|Member)Expression$/.test(node.type)) return null;
  }
  return null;
}

/** `table`, `table.values()`, `Object.keys(table)` */
export function isEntries(tree: SourceTree, node: SyntaxNode, table: SyntaxNode): boolean {
  if (node === table) return true;
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  if (!/^(keys|values|entries)$/.test(identifierName(nodeIn(callee, "property")) ?? "")) return false;
  const object = nodeIn(callee, "object");
  return object === table || (identifierName(object) === "Object" && nodesIn(node, "arguments")[0] === table);
}

function acts(node: SyntaxNode): boolean {
  return node.type === "CallExpression" || childrenOf(node).some(acts);
}

function takesOut(node: SyntaxNode): boolean {
  if (node.type === "UnaryExpression" && node.operator === "delete") return true;
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  if (identifierName(nodeIn(callee, "property")) === "delete") return true;
  return childrenOf(node).some(takesOut);
}
