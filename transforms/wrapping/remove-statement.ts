import type { Edit } from "../../src/model/edit.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Takes a statement away; the whole line, where it has one to itself. */
export function removeStatement(tree: SourceTree, statement: SyntaxNode): Edit {
  const { text } = tree;
  const lead = /[^\S\r\n]*$/.exec(text.slice(0, statement.start))?.[0].length ?? 0;
  const tail = /^[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(statement.end))?.[0].length ?? 0;
  const isOwnLine = tail > 0 && /[\r\n]$/.test(text.slice(0, statement.start - lead));
  const start = isOwnLine ? statement.start - lead : statement.start;
  return { path: tree.path, start, end: statement.end + (isOwnLine ? tail : 0), text: "" };
}
