import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { replacement } from "./dictionary-edit.ts";

/**
 * `o[k] =` with the value on the line below, for want of room: key and value each on a line of its own, as the call
 * has no more room than the assignment had, and a value of several lines stands as far in as it did. Null where it
 * fits on one line, or several lines of it stand as far in as the name.
 * @param bracket where `[` stands
 */
export function brokenPut(
  tree: SourceTree,
  bracket: number,
  key: SyntaxNode,
  value: SyntaxNode,
): readonly Edit[] | null {
  const { text } = tree;
  const isBroken = /[\r\n]/.test(text.slice(key.end, value.start));
  if (!isBroken) return null;
  const { eol, indent, argumentCommas } = fileStyleOf(tree.syntax);
  const isOneLine = !/[\r\n]/.test(tree.textOf(value));
  const isFurtherIn = indentAt(text, value.start) === indentAt(text, bracket) + indent;
  if (isOneLine ? fits(tree, bracket, key, value) : !isFurtherIn) return null;
  const outer = eol + indentAt(text, bracket);
  return [
    replacement(tree, bracket, key.start, `.set(${outer}${indent}`),
    replacement(tree, key.end, value.start, `,${outer}${indent}`),
    replacement(tree, value.end, value.end, `${argumentCommas ? "," : ""}${outer})`),
  ];
}

function fits(tree: SourceTree, bracket: number, key: SyntaxNode, value: SyntaxNode): boolean {
  const before = bracket - lineStart(tree.text, bracket);
  const put = `.set(${tree.textOf(key)}, ${tree.textOf(value)})`;
  const [rest] = tree.text.slice(value.end).split(/[\r\n]/, 1);
  return before + put.length + (rest?.length ?? 0) <= widthOf(tree.text);
}
