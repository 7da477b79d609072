import { outermostFunction } from "../../src/scan/sources/function-of.ts";
import { isInside, isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { foundEntry } from "./found-entry.ts";

/**
 * Whether code goes by a part of an entry, `contexts.get(name).channels`, where nothing asks for the entry or puts it:
 * somebody else has done so before, and relies on it for good. Of one that is gone there would be no part.
 */
export function isTakenForGranted(tree: SourceTree, table: SyntaxNode): boolean {
  if (!isPartTaken(tree, table)) return false;
  const variable = tree.bindingOf(table);
  const around = outermostFunction(tree, table);
  const beside = variable?.references.map(({ identifier }) => nodeOf(identifier)) ?? [];
  return (
    around !== undefined &&
    beside.every((mention) => !isInside(mention, around) || isPartTaken(tree, mention))
  );
}

/** `table.get(key).part`, `table[key]!.part`, `table.get(key)()`: it fails where there is no entry. */
function isPartTaken(tree: SourceTree, table: SyntaxNode): boolean {
  let at = foundEntry(tree, table)?.lookup;
  let outer = at ? tree.parentOf(at) : null;
  while (at && outer && isWrapper(outer)) [at, outer] = [outer, tree.parentOf(outer)];
  if (!at || !outer || outer.optional === true) return false;
  return nodeIn(outer, outer.type === "CallExpression" ? "callee" : "object") === at;
}
