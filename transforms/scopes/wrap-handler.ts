import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Opening } from "./place.ts";
import { openerImport, optionsText, type Opener } from "./scope-name.ts";

/** `handler` to `withRequestScope(handler, { flag })`; the handler itself stays as it stands. */
export function wrapHandler(
  tree: SourceTree,
  handler: SyntaxNode,
  opener: Opener,
  flag: string | null,
  more: readonly string[] = [],
): Opening {
  const { path } = tree;
  const imported = openerImport(tree, opener);
  const options = optionsText(flag, fileStyleOf(tree.syntax).quote, more);
  const close = options === "" ? ")" : `, ${options})`;
  return {
    edits: [
      { path, start: handler.start, end: handler.start, text: `${imported.local}(` },
      { path, start: handler.end, end: handler.end, text: close },
    ],
    imports: [imported],
  };
}
