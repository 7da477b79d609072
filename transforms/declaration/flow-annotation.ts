import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** What Flow calls what a tree says of a type behind a name; it has nothing in it here. */
const TYPE = "TypeAnnotation";

/**
 * `: ?Dish` behind a name, in a JavaScript file with Flow's types: the tree, from which they were taken, does not know
 * of it. Null where there is none.
 */
export function flowAnnotation({ syntax }: SourceTree, nameEnd: number): SyntaxNode | null {
  const { text, untyped } = syntax;
  if (untyped === undefined) return null;
  const [blank = ""] = /^\s*/.exec(untyped.slice(nameEnd)) ?? [];
  const typed = text.slice(nameEnd, nameEnd + blank.length);
  if (!/^\s*:/.test(typed)) return null;
  const type = /^[=,;]/.test(untyped.slice(nameEnd + blank.length)) ? typed.trimEnd() : firstType(typed);
  return { type: TYPE, start: nameEnd, end: nameEnd + type.length };
}

export function isOfFlow(annotation: SyntaxNode | null): annotation is SyntaxNode {
  return annotation?.type === TYPE;
}

/** Without a semicolon behind it a type ends with the line that closes its brackets; another may stand below. */
function firstType(typed: string): string {
  for (const { index } of typed.matchAll(/\r?\n/g)) {
    const type = typed.slice(0, index);
    if (isWhole(type) && !/^\s*[|&]/.test(typed.slice(index))) return type.trimEnd();
  }
  return typed.trimEnd();
}

function isWhole(type: string): boolean {
  const closed = type.replaceAll("=>", "");
  const count = (brackets: RegExp) => closed.match(brackets)?.length ?? 0;
  return !/[:|&]\s*$/.test(type) && count(/[([{<]/g) === count(/[)\]}>]/g);
}
