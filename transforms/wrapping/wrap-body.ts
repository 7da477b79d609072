import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { FileStyle } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { linesOf } from "./lines-of.ts";
import { mayNotBeInArrow, usesArguments, usesThis } from "./uses-this.ts";

/**
 * Puts the body of a function into a callback: `{ return head() => { … }); }`. The callback is an arrow function, so
 * that `this`, `arguments` and `super` stay what they were, or in a file of ES5 a function that is bound to `this`.
 * An async function gives its `async` to the callback, so that it settles as many turns later as before. Null where
 * that cannot be done.
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
  const close = callbackEnd(tree, [body]);
  const asyncEdit = node.async === true ? withoutAsync(tree, node) : [];
  if (asyncEdit === null || close === null) return null;
  const open = `return ${head}${node.async === true ? "async " : ""}${callbackHead(style)} {`;
  return [...asyncEdit, ...blockEdits(tree, body, style, { open, close }, removed)];
}

/**
 * The end of a call whose last argument is a function around this code: `});`, and `}.bind(this));` where a plain one
 * needs it. Null where the code asks for `arguments`, which a plain function has others of.
 */
export function callbackEnd(tree: SourceTree, code: readonly SyntaxNode[]): string | null {
  const style = fileStyleOf(tree.syntax);
  if (style.es5 ? code.some(usesArguments) : mayNotBeInArrow(tree, code)) return null;
  const bound = style.es5 && code.some(usesThis) ? ".bind(this)" : "";
  return `}${bound})${style.semicolons ? ";" : ""}`;
}

/** What stands before the body of a callback without parameters. */
export function callbackHead(style: Pick<FileStyle, "es5" | "spacedFunctions">): string {
  if (!style.es5) return "() =>";
  return style.spacedFunctions ? "function ()" : "function()";
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
  const line = lines === null ? " " : style.eol + lines.indent + style.indent;
  return [
    { path, start: inner.start, end: inner.start, text: line + open },
    ...indentedEdits(tree, inner, close, removed),
  ];
}

/** Moves the lines of a block's end to the right and closes a callback behind them. */
export function indentedEdits(
  tree: SourceTree,
  inner: { readonly start: number; readonly end: number },
  close: string,
  removed: readonly Edit[],
): readonly Edit[] {
  const { path } = tree;
  const { eol, indent } = fileStyleOf(tree.syntax);
  const lines = linesOf(tree, inner);
  if (lines === null) return [{ path, start: inner.end, end: inner.end, text: `${close} ` }];
  const kept = lines.starts.filter((at) => !removed.some(({ start, end }) => start <= at && at < end));
  const { lastStart } = lines;
  return [
    ...kept.map((start) => ({ path, start, end: start, text: indent })),
    { path, start: lastStart, end: lastStart, text: lines.indent + indent + close + eol },
  ];
}
