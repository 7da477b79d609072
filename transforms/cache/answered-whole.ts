import {
  identifierName,
  isFunction,
  isWrapper,
  nodeIn,
  nodesIn,
} from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isEntries } from "./walked-entries.ts";

/**
 * Whether a function answers with what there is in the table, `return Array.from(pages.values()).filter(fits)`: what
 * has fallen out of it would be missing there. How many there are is told for those who look after the table.
 */
export function answersWithAll(tree: SourceTree, table: SyntaxNode): boolean {
  let at = table;
  for (const outer of tree.ancestorsOf(table)) {
    if (outer.type === "ReturnStatement" || isFunction(outer)) return isListed(tree, at, table);
    if (!goesOn(outer, at)) return false;
    at = outer;
  }
  return false;
}

/** What is answered is made of the entries, not of one of them. */
function isListed(tree: SourceTree, answer: SyntaxNode, table: SyntaxNode): boolean {
  const above = [...tree.ancestorsOf(table)];
  const between = above.slice(0, above.indexOf(answer) + 1);
  return between.some((node) => isEntries(tree, node, table) || isCopy(node, table));
}

/** `...table`, `Array.from(table)` */
function isCopy(node: SyntaxNode, table: SyntaxNode): boolean {
  if (node.type === "SpreadElement") return nodeIn(node, "argument") === table;
  return node.type === "CallExpression" && nodesIn(node, "arguments")[0] === table;
}

/** `Array.from(…)`, `[...…]`, `….filter(fits)` */
function goesOn(outer: SyntaxNode, at: SyntaxNode): boolean {
  if (isWrapper(outer) || /^(SpreadElement|(Array|Object|Await)Expression)$/.test(outer.type)) return true;
  if (outer.type === "MemberExpression")
    return nodeIn(outer, "object") === at && identifierName(nodeIn(outer, "property")) !== "length";
  if (outer.type !== "CallExpression") return false;
  return nodeIn(outer, "callee") === at || nodesIn(outer, "arguments")[0] === at;
}
