import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { commentsAbove } from "../wrapping/comments-above.ts";

/** A statement on a line of its own directly before another one; comments above that one stay with it. */
export function insertBefore(tree: SourceTree, statement: SyntaxNode, code: string): Edit {
  const { eol, semicolons } = fileStyleOf(tree.syntax);
  const start = commentsAbove(tree, statement);
  const indent = indentAt(tree.text, start);
  const text = `${code}${semicolons ? ";" : ""}${eol}${indent}`;
  return { path: tree.path, start, end: start, text };
}

/** The same directly after another one, at its indentation. */
export function insertAfter(tree: SourceTree, statement: SyntaxNode, code: string): Edit {
  const { eol, semicolons } = fileStyleOf(tree.syntax);
  const rest = /^[^\S\r\n]*(?:\/\/[^\r\n]*)?/.exec(tree.text.slice(statement.end))?.[0] ?? "";
  const isLast = /^(?:\r|\n|$)/.test(tree.text.slice(statement.end + rest.length));
  const at = statement.end + (isLast ? rest.length : 0);
  const text = `${eol}${indentAt(tree.text, statement.start)}${code}${semicolons ? ";" : ""}`;
  return { path: tree.path, start: at, end: at, text };
}
