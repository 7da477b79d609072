import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { outermostFunction, returnedBy } from "../../src/scan/sources/function-of.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { foundEntry } from "./found-entry.ts";
import { isAskedFor } from "./given-entries.ts";
import { valuePut } from "./value-put.ts";

/**
 * Whether a function that the file does not call gives out what it finds and no more, where another one makes what it
 * does not find: `export const contentOf = (path) => contents[path]` beside `if (contents[path]) return; contents[path]
 * = read(path)`. Who calls it counts on what was made before.
 */
export function isToldToOthers(tree: SourceTree, tables: readonly SyntaxNode[]): boolean {
  const outermost = (table: SyntaxNode) => outermostFunction(tree, table);
  const isMade = tables.some(
    (table) =>
      valuePut(tree, table) !== null &&
      tables.some((asked) => isAskedFor(tree, asked) && outermost(asked) === outermost(table)),
  );
  if (!isMade) return false;
  return tables.some((table) => {
    const reader = outermost(table);
    if (!reader || tables.some((other) => other !== table && outermost(other) === reader)) return false;
    return tellsEntry(tree, reader, table) && isForOthers(tree, reader);
  });
}

/** `return table.get(key)` and nothing else. */
function tellsEntry(tree: SourceTree, reader: SyntaxNode, table: SyntaxNode): boolean {
  const told = returnedBy(reader);
  return told.length === 1 && unwrapped(told[0] ?? null) === foundEntry(tree, table)?.lookup;
}

/** A function of the module that nothing in its file calls, or one that it hangs on its exports. */
function isForOthers(tree: SourceTree, reader: SyntaxNode): boolean {
  const holder = reader.type === "FunctionDeclaration" ? reader : tree.parentOf(reader);
  if (holder?.type === "AssignmentExpression") return /^(module\.)?exports\b/.test(tree.textOf(holder));
  if (holder !== reader && holder?.type !== "VariableDeclarator") return false;
  const id = nodeIn(holder, "id");
  if (id === null || identifierName(id) === null) return false;
  const references = tree.bindingAt(id.start)?.references ?? [];
  return references.every(({ identifier }) => {
    const mention = nodeOf(identifier);
    return nodeIn(tree.parentOf(mention), "callee") !== mention;
  });
}
