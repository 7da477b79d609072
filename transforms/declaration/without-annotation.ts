import type { Edit } from "../../src/model/edit.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "./declaration.ts";

type Placed = Pick<Declaration, "tree" | "annotation" | "init" | "nameEnd">;

/**
 * The edits that take a declaration's type away: from the name on, so that the `!` of `let x!: T` goes as well, and
 * with the line break before an initialiser that only the length of the type had put on a line of its own.
 */
export function withoutAnnotation({ tree, annotation, init, nameEnd }: Placed): readonly Edit[] {
  if (!annotation) return [];
  const { path } = tree;
  if (!isBelow(tree.text, annotation, init)) return [{ path, start: nameEnd, end: annotation.end, text: "" }];
  return [{ path, start: nameEnd, end: init.start, text: " = " }];
}

function isBelow(text: string, annotation: SyntaxNode, init: SyntaxNode | null): init is SyntaxNode {
  return init !== null && /^\s*=[^\S\r\n]*\r?\n\s*$/.test(text.slice(annotation.end, init.start));
}
