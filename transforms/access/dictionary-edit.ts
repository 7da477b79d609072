import type { Edit } from "../../src/model/edit.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** A call binds as tightly as the parentheses that an assignment or an `in` needs: `a || (o[k] = v)`, `!(k in o)`. */
export function withoutParentheses(tree: SourceTree, inner: SyntaxNode): readonly Edit[] {
  const around = tree.parentOf(inner);
  if (around?.type !== "ParenthesizedExpression" || tree.parentOf(around)?.type === "NewExpression")
    return [];
  const isBare = around.start + 1 === inner.start && around.end - 1 === inner.end;
  if (!isBare || /[\w$]/.test(tree.text[around.start - 1] ?? "")) return [];
  return [replacement(tree, around.start, inner.start, ""), replacement(tree, inner.end, around.end, "")];
}

/** Where `[` stands, and the key inside: comments about the key stay with it. */
export function bracketsOf(
  tree: SourceTree,
  member: SyntaxNode,
): { readonly bracket: number; readonly property: SyntaxNode } {
  const object = nodeIn(member, "object") as SyntaxNode;
  return { bracket: object.end, property: nodeIn(member, "property") as SyntaxNode };
}

export function replacement(tree: SourceTree, start: number, end: number, text: string): Edit {
  return { path: tree.path, start, end, text };
}
