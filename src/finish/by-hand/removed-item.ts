import { removeStatement } from "../../edit/remove-statement.ts";
import type { Edit } from "../../model/edit.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";

/** Takes one of several out of `{ a, b }` or `{ a: A; b: B }`, with what separates it from its neighbour. */
export function removedItem(tree: SourceTree, items: readonly SyntaxNode[], item: SyntaxNode): Edit {
  const { path, text } = tree;
  const separator = /^\s*,/.exec(text.slice(item.end))?.[0].length ?? 0;
  const line = removeStatement(tree, { start: item.start, end: item.end + separator });
  const hasOwnLine = line.end > item.end + separator;
  const [before, after] = [items.at(items.indexOf(item) - 1), items[items.indexOf(item) + 1]];
  const isLast = after === undefined;
  if (hasOwnLine && (!isLast || separator > 0 || /[;,]$/.test(tree.textOf(item)))) return line;
  if (after) return { path, start: item.start, end: after.start, text: "" };
  const start =
    before && before !== item ? before.end - (/[;,]$/.test(tree.textOf(before)) ? 1 : 0) : item.start;
  return { path, start, end: item.end, text: "" };
}
