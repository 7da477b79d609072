import { nodeIn, unwrapped } from "../../scan/sources/node-fields.ts";
import { nodeOf, type SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";

/** Whether two places name one number: the same constant, or the same literal. */
export function isSameLimit(tree: SourceTree, a: SyntaxNode, b: SyntaxNode): boolean {
  const [one, other] = [unwrapped(a), unwrapped(b)];
  if (!one || !other || numberOf(tree, one) === null) return false;
  if (one.type !== "Identifier") return tree.textOf(one) === tree.textOf(other);
  return other.type === "Identifier" && tree.bindingOf(one) === tree.bindingOf(other);
}

/** The number that a literal, a product of literals, or a constant of one of these is. */
export function numberOf(tree: SourceTree, node: SyntaxNode | null): number | null {
  const value = unwrapped(node);
  if (value?.type === "Literal") return typeof value.value === "number" ? value.value : null;
  if (value?.type === "BinaryExpression" && value.operator === "*") {
    const [left, right] = [numberOf(tree, nodeIn(value, "left")), numberOf(tree, nodeIn(value, "right"))];
    return left === null || right === null ? null : left * right;
  }
  return value?.type === "Identifier" ? numberOfConstant(tree, value) : null;
}

function numberOfConstant(tree: SourceTree, name: SyntaxNode): number | null {
  const variable = tree.bindingOf(name);
  const [declared, ...others] = variable?.identifiers ?? [];
  if (!variable || !declared || others.length > 0) return null;
  if (variable.references.some((each) => each.isWrite() && each.init !== true)) return null;
  const declarator = tree.parentOf(nodeOf(declared));
  return declarator?.type === "VariableDeclarator" ? numberOf(tree, nodeIn(declarator, "init")) : null;
}
