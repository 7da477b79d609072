import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt } from "../../src/edit/line-start.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { writeOf } from "./grouped-writes.ts";
import type { WriteTarget } from "./grouped-writes.ts";
import { startOfWrite } from "./outgrown-directive.ts";
import type { PropertyWrite } from "./property-write.ts";
import { callsIn } from "./suites.ts";

/**
 * `stubEnv("PORT", "8080")` in the place of a write; null where the value cannot be handed over. A removal goes where
 * the next statement sets the property, which the stub does whatever it was.
 */
export function stubEdit(
  tree: SourceTree,
  write: PropertyWrite,
  target: WriteTarget,
  { local }: RuntimeImport,
): Edit | null {
  const { statement, value } = write;
  if (value === null && isSetNext(tree, write, target)) return removeStatement(tree, statement);
  const text = value === null ? "undefined" : target.valueOf(tree, value);
  if (text === null) return null;
  return stubbingCall(tree, write, local, text);
}

/** `vi.stubEnv("PORT", "8080");` in the place of a write, with its semicolon if it has one. */
export function stubbingCall(tree: SourceTree, write: PropertyWrite, callee: string, value: string): Edit {
  const { statement, name } = write;
  const { quote } = fileStyleOf(tree.syntax);
  const end = tree.text[statement.end - 1] === ";" ? ";" : "";
  const text = `${callee}${listIn(tree, statement, [`${quote}${name}${quote}`, value])}${end}`;
  return { path: tree.path, start: startOfWrite(tree, write), end: statement.end, text };
}

/** What a call is handed: on lines of its own where the statement in its place took more than one for texts of one. */
function listIn({ text, syntax }: SourceTree, { start, end }: SyntaxNode, given: readonly string[]): string {
  const isOneLine = !given.some((each) => /[\r\n]/.test(each));
  if (!isOneLine || !/[\r\n]/.test(text.slice(start, end))) return `(${given.join(", ")})`;
  const { eol, indent, argumentCommas } = fileStyleOf(syntax);
  const outer = indentAt(text, start);
  const lines = given.map((each) => `${eol}${outer}${indent}${each}`);
  return `(${lines.join(",")}${argumentCommas ? "," : ""}${eol}${outer})`;
}

/** `delete process.env.PORT`, with nothing else on its line, above `process.env.PORT = "8080"`. */
function isSetNext(
  tree: SourceTree,
  { statement, name, member }: PropertyWrite,
  target: WriteTarget,
): boolean {
  const statements = nodesIn(tree.parentOf(statement), "body");
  const next = statements[statements.indexOf(statement) + 1];
  const write = next ? writeOf(tree, next, target) : null;
  const value = write?.name === name ? write.value : null;
  if (!/^[^\S\r\n]*[\r\n]/.test(tree.text.slice(statement.end))) return false;
  return value !== null && !tree.textOf(value).includes(tree.textOf(member));
}

/** `unstubEnv("A", "B")` in a hook indented so, over several lines where one would be wider than the file's own. */
export function unstubCall(
  tree: SourceTree,
  { local }: RuntimeImport,
  names: readonly string[],
  hookIndent: string,
): string {
  const { eol, indent, quote, argumentCommas } = fileStyleOf(tree.syntax);
  const quoted = names.map((name) => `${quote}${name}${quote}`);
  const inner = `${hookIndent}${indent}`;
  const line = `${local}(${quoted.join(", ")})`;
  if (inner.length + line.length < widthOf(tree.text)) return line;
  const lines = quoted.map((each) => `${eol}${inner}${indent}${each}`);
  return `${local}(${lines.join(",")}${argumentCommas ? "," : ""}${eol}${inner})`;
}

/** What hooks within this code put back already: all that one hook sets goes into one call. */
export function unstubbedIn(code: SyntaxNode, { local }: RuntimeImport): readonly unknown[] {
  return callsIn(code)
    .filter((call) => identifierName(nodeIn(call, "callee")) === local)
    .flatMap((call) => nodesIn(call, "arguments").map(({ value }) => value));
}
