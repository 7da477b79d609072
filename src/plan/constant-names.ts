import { fileStyleOf } from "../edit/file-style.ts";
import { lineStart } from "../edit/line-start.ts";
import type { Edit } from "../model/edit.ts";
import { nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

/**
 * `const a = cell(…); let b = 1;` for `let a = cell(…), b = 1;`: the names stay in their order, for one may be worked
 * out of another. Nothing where they cannot be parted so. `let a, b` on one line becomes two, for linters that let
 * names without values stand together ask for a statement of each that has one.
 */
export function constantEdits(
  tree: SourceTree,
  statement: SyntaxNode,
  isConstant: (declarator: SyntaxNode) => boolean,
): readonly Edit[] {
  const declarators = nodesIn(statement, "declarations");
  const { path, text } = tree;
  const edits: Edit[] = [];
  for (const [index, declarator] of declarators.entries()) {
    const keyword = isConstant(declarator) ? "const" : "let";
    const before = declarators[index - 1];
    if (before === undefined) {
      const { start } = statement;
      if (keyword === "const") edits.push({ path, start, end: start + "let".length, text: keyword });
    } else if (
      isConstant(before) !== isConstant(declarator) ||
      (keyword === "const" && !/\n/.test(text.slice(before.end, declarator.start)))
    ) {
      const ending = endingBetween(tree, statement, before, declarator);
      if (ending === null) return [];
      edits.push({ path, start: before.end, end: declarator.start, text: `${ending}${keyword} ` });
    }
  }
  return edits;
}

/** The end of a statement in place of the comma. Null in the head of a loop, and among comments. */
function endingBetween(
  tree: SourceTree,
  statement: SyntaxNode,
  before: SyntaxNode,
  after: SyntaxNode,
): string | null {
  const [, comment] = GAP.exec(tree.text.slice(before.end, after.start)) ?? [];
  if (comment === undefined || !/^(?:BlockStatement|Program)$/.test(tree.parentOf(statement)?.type ?? ""))
    return null;
  const { eol, semicolons } = fileStyleOf(tree.syntax);
  const [indent = ""] = /^[^\S\r\n]*/.exec(tree.text.slice(lineStart(tree.text, statement.start))) ?? [];
  return `${semicolons ? ";" : ""}${comment}${eol}${indent}`;
}

/** A comma, and what is said behind it of the name before. */
const GAP = /^\s*,([^\S\r\n]*\/\/[^\r\n]*(?=[\r\n])|)\s*$/;
