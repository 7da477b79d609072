import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { movedText } from "../wrapping/lines-of.ts";
import { callbackHead } from "../wrapping/wrap-body.ts";
import type { WrittenValue } from "./grouped-writes.ts";

/** The line that a call is to stand in: how far it is indented, and how long it is without the call. */
export interface Place {
  readonly indent: string;
  readonly length: number;
}

/** The line of an arrow function, which becomes one that does nothing but the call. */
export function arrowLine(tree: SourceTree, callback: SyntaxNode): Place {
  const line = /^[^\r\n]*/.exec(tree.text.slice(lineStart(tree.text, callback.start)))?.[0] ?? "";
  return { indent: indentAt(tree.text, callback.start), length: line.length + "() => ".length };
}

/** The first line of a function's body. */
export function functionLine(tree: SourceTree, callback: SyntaxNode): Place {
  return returnLine(tree, indentAt(tree.text, callback.start) + fileStyleOf(tree.syntax).indent);
}

/** The line of a statement in the place of which the call is made. */
export function statementLine(tree: SourceTree, statement: SyntaxNode): Place {
  return returnLine(tree, indentAt(tree.text, statement.start));
}

function returnLine(tree: SourceTree, indent: string): Place {
  return { indent, length: `${indent}return ${callbackHead(fileStyleOf(tree.syntax))} {`.length };
}

/**
 * `withEnv({ A: "1" }, `, over several lines where one would be wider than the file's own or a value stands on
 * several.
 */
export function headOf(
  tree: SourceTree,
  place: Place,
  callee: string,
  writes: readonly WrittenValue[],
): string {
  const { indent, eol, spacedBraces, trailingCommas } = fileStyleOf(tree.syntax);
  const space = spacedBraces ? " " : "";
  const entriesAt = (deep: string): readonly string[] => writes.map((write) => entryOf(tree, write, deep));
  const head = `${callee}({${space}${entriesAt(place.indent).join(", ")}${space}}, `;
  const fits = place.length + head.length <= widthOf(tree.text);
  if (fits && !/[\r\n]/.test(head)) return head;
  const deep = place.indent + indent;
  const lines = entriesAt(deep).map((entry) => eol + deep + entry);
  return `${callee}({${lines.join(",")}${trailingCommas ? "," : ""}${eol}${place.indent}}, `;
}

/** `fetch` for `fetch: fetch`, where the file knows no older spelling. */
function entryOf(tree: SourceTree, write: WrittenValue, deep: string): string {
  const { quote } = fileStyleOf(tree.syntax);
  const { name } = write;
  const text = valueAt(tree, write, deep);
  if (name === text) return name;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${name}: ${text}` : `${quote}${name}${quote}: ${text}`;
}

/** What is written, its further lines as far behind `deep` as they were behind the statement. */
function valueAt(tree: SourceTree, { statement, value, text }: WrittenValue, deep: string): string {
  if (value === null) return text;
  const moved = movedText(tree, value, indentAt(tree.text, statement.start), deep);
  return text.replace(tree.textOf(value), () => moved);
}
