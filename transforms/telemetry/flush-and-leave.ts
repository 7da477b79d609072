import type { Edit } from "../../src/model/edit.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** What a full buffer has done: the statement that flushes, and a bare `return;` behind it. */
export interface Done {
  readonly calling: SyntaxNode | null;
  readonly leaving: SyntaxNode | null;
}

/** Null where more is done than that. */
export function whatIsDone(branch: SyntaxNode): Done | null {
  const consequent = nodeIn(branch, "consequent");
  const [calling, leaving, ...more] =
    consequent?.type === "BlockStatement" ? nodesIn(consequent, "body") : [consequent];
  if (!leaving) return { calling: calling ?? null, leaving: null };
  const isBare = leaving.type === "ReturnStatement" && nodeIn(leaving, "argument") === null;
  return calling && isBare && more.length === 0 && !nodeIn(branch, "alternate") ? { calling, leaving } : null;
}

/**
 * `if (…) { flush(); return; }` to `if (buffer.emitBatched(…)) return;`, in a block where the file's branches have
 * one.
 */
export function leavingEdits(
  tree: SourceTree,
  branch: SyntaxNode,
  leaving: SyntaxNode,
  call: string,
): readonly Edit[] {
  const test = nodeIn(branch, "test") as SyntaxNode;
  const consequent = nodeIn(branch, "consequent") as SyntaxNode;
  const asked = { path: tree.path, start: test.start, end: test.end, text: call };
  const [calling] = nodesIn(consequent, "body");
  if (fileStyleOf(tree.syntax).bracedBranches && calling) return [asked, removeStatement(tree, calling)];
  return [
    asked,
    { path: tree.path, start: consequent.start, end: consequent.end, text: tree.textOf(leaving) },
  ];
}
