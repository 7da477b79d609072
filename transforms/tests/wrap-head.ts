import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { callbackHead } from "../wrapping/wrap-body.ts";

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

/** `withEnv({ A: "1" }, `, over several lines where one would be wider than the file's own. */
export function headOf(tree: SourceTree, place: Place, callee: string, entries: readonly string[]): string {
  const { indent, eol, spacedBraces, trailingCommas } = fileStyleOf(tree.syntax);
  const space = spacedBraces ? " " : "";
  const head = `${callee}({${space}${entries.join(", ")}${space}}, `;
  if (place.length + head.length <= widthOf(tree.text)) return head;
  const lines = entries.map((entry) => `${eol}${place.indent}${indent}${entry}`);
  return `${callee}({${lines.join(",")}${trailingCommas ? "," : ""}${eol}${place.indent}}, `;
}

/** `fetch` for `fetch: fetch`, where the file knows no older spelling. */
export function entryOf(tree: SourceTree, name: string, text: string): string {
  const { quote } = fileStyleOf(tree.syntax);
  if (name === text) return name;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${name}: ${text}` : `${quote}${name}${quote}: ${text}`;
}
