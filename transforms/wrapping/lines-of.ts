import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** The lines between a block's braces. */
export interface BlockLines {
  /** How far the line with the closing brace is indented. */
  readonly indent: string;
  /** Where the lines begin that move right when the block is indented: blank ones and those inside a template do not. */
  readonly starts: readonly number[];
  /** Where the line with the closing brace begins. */
  readonly lastStart: number;
}

/** Null when the block does not end on a line of its own. */
export function linesOf(
  tree: SourceTree,
  inner: { readonly start: number; readonly end: number },
): BlockLines | null {
  const { text } = tree;
  const starts = tree.syntax.lineStarts.filter((start) => start > inner.start && start <= inner.end);
  const lastStart = starts.at(-1);
  const indent = lastStart === undefined ? null : /^[^\S\r\n]*$/.exec(text.slice(lastStart, inner.end))?.[0];
  if (lastStart === undefined || indent === undefined || indent === null) return null;
  const templates = templatesIn(tree, inner);
  const moving = starts.slice(0, -1).filter((start) => {
    if (/^[^\S\r\n]*(?:\r|\n|$)/.test(text.slice(start, start + 200))) return false;
    return !templates.some((template) => template.start < start && start <= template.end);
  });
  return { indent, starts: moving, lastStart };
}

/** The literal parts of templates; their line starts are part of a string. */
function templatesIn(
  tree: SourceTree,
  range: { readonly start: number; readonly end: number },
): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.end <= range.start || node.start >= range.end) continue;
    if (node.type === "TemplateElement" || node.type === "JSXText") found.push(node);
    pending.push(...childrenOf(node));
  }
  return found;
}
