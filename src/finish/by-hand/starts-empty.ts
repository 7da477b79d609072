import { nodeIn, nodesIn, unwrapped } from "../../scan/sources/node-fields.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import { optionOf } from "./option-of.ts";

/** Whether a cache's table is made with no entries: `new Map()`, `{}`. */
export function startsEmpty(tree: SourceTree, options: SyntaxNode): boolean {
  const table = tableIn(options);
  const isObject = table?.type === "ObjectExpression" && nodesIn(table, "properties").length === 0;
  return isObject || startsBare(tree, options);
}

/** The same of one that has no entries but its own: `new Map()`, `Object.create(null)`. */
export function startsBare(tree: SourceTree, options: SyntaxNode): boolean {
  const table = tableIn(options);
  const callee = nodeIn(table, "callee");
  const given = nodesIn(table, "arguments");
  if (callee === null) return false;
  const name = tree.textOf(callee);
  if (table?.type === "NewExpression")
    return name === "Map" && given.length === 0 && tree.unresolvedNames().has("Map");
  const isBare =
    name === "Object.create" && given.length === 1 && tree.textOf(given[0] as SyntaxNode) === "null";
  return isBare && tree.unresolvedNames().has("Object");
}

function tableIn(options: SyntaxNode): SyntaxNode | null {
  return unwrapped(optionOf(options, "legacy") ?? optionOf(options, "value"));
}
