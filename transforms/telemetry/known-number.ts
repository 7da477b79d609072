import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isNumberLiteral } from "../access/number-literal.ts";
import { isReassigned } from "../declaration/container-kind.ts";

/**
 * A number by its types, or as far as one sees: a literal, what is worked out of numbers, a name that stands for one.
 */
export function isKnownNumber(tree: SourceTree, node: SyntaxNode | null): boolean {
  const value = unwrapped(node);
  if (!value) return false;
  if (/\.[cm]?tsx?$/.test(tree.path) || isNumberLiteral(value)) return true;
  if (value.type === "BinaryExpression" && /^[-+*]$/.test(String(value.operator)))
    return isKnownNumber(tree, nodeIn(value, "left")) && isKnownNumber(tree, nodeIn(value, "right"));
  return value.type === "Identifier" && isNumberName(tree, value);
}

/** A constant that holds a number, or a parameter that is one by default. */
function isNumberName(tree: SourceTree, identifier: SyntaxNode): boolean {
  const variable = tree.bindingOf(identifier);
  const [declared, ...others] = variable?.identifiers ?? [];
  if (!variable || !declared || others.length > 0 || isReassigned({ variable })) return false;
  const around = tree.parentOf(nodeOf(declared));
  if (around?.type === "AssignmentPattern") return isKnownNumber(tree, nodeIn(around, "right"));
  return around?.type === "VariableDeclarator" && isKnownNumber(tree, nodeIn(around, "init"));
}
