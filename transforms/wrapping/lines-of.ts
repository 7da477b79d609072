import { lineStart } from "../../src/edit/line-start.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** The lines between a block's braces. */
export interface BlockLines {
  /** How far the line with the closing brace is indented. */
  readonly indent: string;
  /** Where the lines begin that move right when the block is indented. */
  readonly starts: readonly number[];
  /** Where the line with the closing brace begins. */
  readonly lastStart: number;
}

/** Null when the block does not end on a line of its own. */
export function linesOf(tree: SourceTree, inner: Range): BlockLines | null {
  const { text } = tree;
  const starts = tree.syntax.lineStarts.filter((start) => start > inner.start && start <= inner.end);
  const lastStart = starts.at(-1);
  const indent = lastStart === undefined ? null : /^[^\S\r\n]*$/.exec(text.slice(lastStart, inner.end))?.[0];
  if (lastStart === undefined || indent === undefined || indent === null) return null;
  return { indent, starts: movingLines(tree, inner, starts.slice(0, -1)), lastStart };
}

/** The lines of some statements that move right with them, the first among them. */
export function indentedLines(tree: SourceTree, statements: Range): readonly number[] {
  const first = lineStart(tree.text, statements.start);
  const starts = tree.syntax.lineStarts.filter((start) => start >= first && start < statements.end);
  return movingLines(tree, { start: first, end: statements.end }, starts);
}

/** Those that move with the code: blank ones and those inside a template do not. */
function movingLines(tree: SourceTree, range: Range, starts: readonly number[]): readonly number[] {
  const templates = templatesIn(tree, range);
  return starts.filter((start) => {
    if (/^[^\S\r\n]*(?:\r|\n|$)/.test(tree.text.slice(start, start + 200))) return false;
    return !templates.some((template) => template.start < start && start <= template.end);
  });
}

/** The text of code with its further lines moved along with the first, from one indentation to another. */
export function movedText(tree: SourceTree, code: Range, from: string, to: string): string {
  const inside = tree.syntax.lineStarts.filter((start) => start > code.start && start < code.end);
  const parts = [];
  let at = code.start;
  for (const start of movingLines(tree, code, inside)) {
    if (!tree.text.startsWith(from, start)) continue;
    parts.push(tree.text.slice(at, start), to);
    at = start + from.length;
  }
  return parts.join("") + tree.text.slice(at, code.end);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The literal parts of templates; their line starts are part of a string. */
function templatesIn(tree: SourceTree, range: Range): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.end <= range.start || node.start >= range.end) continue;
    if (node.type === "TemplateElement" || node.type === "JSXText") found.push(node);
    pending.push(...childrenOf(node));
  }
  return found;
}
