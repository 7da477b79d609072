import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { FileStyle } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { linesOf } from "./lines-of.ts";
import { usesThis } from "./uses-this.ts";

/**
 * Puts the body of a function into a callback: `{ return head() => { … }); }`. The callback is an arrow function, so that
 * `this`, `arguments` and `super` stay what they were, or in a file of ES5 a function whose body asks for none. An async function gives its `async` to the callback, so that it
 * settles as many turns later as before. Null where that cannot be done.
 *
 * @param head the call up to the callback: `wrap(`
 * @param removed edits that take whole lines of the body away
 */
export function wrapBody(
  tree: SourceTree,
  node: SyntaxNode,
  head: string,
  removed: readonly Edit[] = [],
): readonly Edit[] | null {
  const body = nodeIn(node, "body");
  const style = fileStyleOf(tree.syntax);
  if (body?.type !== "BlockStatement" || hasDirective(body)) return null;
  if (style.es5 && usesThis(body)) return null;
  const asyncEdit = node.async === true ? withoutAsync(tree, node) : [];
  if (asyncEdit === null) return null;
  const open = `return ${head}${node.async === true ? "async " : ""}${callbackHead(style)} {`;
  const close = `})${style.semicolons ? ";" : ""}`;
  return [...asyncEdit, ...blockEdits(tree, body, style, { open, close }, removed)];
}

/** What stands before the body of a callback without parameters. */
export function callbackHead({ es5, spacedFunctions }: FileStyle): string {
  if (!es5) return "() =>";
  return spacedFunctions ? "function ()" : "function()";
}

function hasDirective(body: SyntaxNode): boolean {
  return nodesIn(body, "body").some((statement) => typeof statement.directive === "string");
}

/** Null where the keyword cannot go: a default or a pattern that throws would no longer reject the promise. */
function withoutAsync(tree: SourceTree, node: SyntaxNode): readonly Edit[] | null {
  if (!nodesIn(node, "params").every((param) => param.type === "Identifier")) return null;
  const keyword = /^async\s+/.exec(tree.textOf(node));
  return keyword && [{ path: tree.path, start: node.start, end: node.start + keyword[0].length, text: "" }];
}

function blockEdits(
  tree: SourceTree,
  body: SyntaxNode,
  style: FileStyle,
  { open, close }: { readonly open: string; readonly close: string },
  removed: readonly Edit[],
): readonly Edit[] {
  const { path } = tree;
  const inner = { start: body.start + 1, end: body.end - 1 };
  const lines = linesOf(tree, inner);
  if (lines === null)
    return [
      { path, start: inner.start, end: inner.start, text: ` ${open}` },
      { path, start: inner.end, end: inner.end, text: `${close} ` },
    ];
  const line = style.eol + lines.indent + style.indent;
  const kept = lines.starts.filter((at) => !removed.some(({ start, end }) => start <= at && at < end));
  return [
    { path, start: inner.start, end: inner.start, text: line + open },
    ...kept.map((start) => ({ path, start, end: start, text: style.indent })),
    {
      path,
      start: lines.lastStart,
      end: lines.lastStart,
      text: lines.indent + style.indent + close + style.eol,
    },
  ];
}
