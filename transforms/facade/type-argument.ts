import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `<Dish>` for `: Dish`, as it is written. */
export function typeArgument(tree: SourceTree, annotation: SyntaxNode): string {
  const type = tree.textOf(annotation).replace(/^:\s*/, "");
  return type.startsWith("|") ? `<${unionOnLines(tree.textOf(annotation))}>` : `<${type}>`;
}

/** `| A | B` below the name, a line each: they stay as they are, between brackets on lines of their own. */
function unionOnLines(annotation: string): string {
  const [, line, lead, union] = /^:\s*?((?:\r?\n)?)([^\S\n]*)(\|[^]*)$/.exec(annotation) ?? [];
  if (!line || union === undefined) return annotation.replace(/^:\s*\|\s*/, "");
  return line + lead + union + line + (lead ?? "").replace(/^(?:\t| {2}| {1})/, "");
}
