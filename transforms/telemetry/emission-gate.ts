import { isNumberLiteral } from "../access/number-literal.ts";
import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** A condition that compares what the clock says with the time kept for a key. */
export interface EmissionGate {
  /** True where the condition holds for what is let through, false where for what is held back. */
  readonly letsThrough: boolean;
  readonly interval: SyntaxNode;
  readonly now: SyntaxNode;
}

/** Tells which expressions stand for the time kept under the key. */
export type IsLast = (node: SyntaxNode | null) => boolean;

/**
 * `last !== undefined && now - last < interval`, or the opposite with `||` and `>=`. Conditions that take a time of 0 for none
 * are left alone: they are not the same when the clock begins there.
 */
export function emissionGateOf(
  tree: SourceTree,
  test: SyntaxNode,
  isLast: IsLast,
  isKept: IsLast,
): EmissionGate | null {
  const condition = unwrapped(test);
  if (condition?.type !== "LogicalExpression") return null;
  const letsThrough = condition.operator === "||";
  if (!letsThrough && condition.operator !== "&&") return null;
  const known = unwrapped(nodeIn(condition, "left"));
  const compared = unwrapped(nodeIn(condition, "right"));
  if (!known || !compared || !saysKnown(known, !letsThrough, isLast, isKept)) return null;
  if (compared.type !== "BinaryExpression" || compared.operator !== (letsThrough ? ">=" : "<")) return null;
  const elapsed = unwrapped(nodeIn(compared, "left"));
  const interval = nodeIn(compared, "right");
  if (elapsed?.type !== "BinaryExpression" || elapsed.operator !== "-" || !interval) return null;
  // What is no number holds all back there, and lets all through in `emitOncePer`; types say that it is one.
  if (letsThrough && !isTypedFile(tree) && !isKnownNumber(tree, interval)) return null;
  const now = nodeIn(elapsed, "left");
  return now && isLast(nodeIn(elapsed, "right")) ? { letsThrough, interval, now } : null;
}

/** `last !== undefined`, `last != null`, `table.has(key)`, `key in table`; with `wanted` false the opposite of it. */
function saysKnown(node: SyntaxNode, wanted: boolean, isLast: IsLast, isKept: IsLast): boolean {
  if (node.type === "UnaryExpression" && node.operator === "!") {
    const inner = unwrapped(nodeIn(node, "argument"));
    return !wanted && isKept(inner);
  }
  if (wanted && isKept(node)) return true;
  if (node.type !== "BinaryExpression" || !isLast(nodeIn(node, "left"))) return false;
  const nothing = unwrapped(nodeIn(node, "right"));
  const isUndefined = identifierName(nothing) === "undefined";
  const isNull = nothing?.type === "Literal" && nothing.value === null;
  if (node.operator === (wanted ? "!==" : "===")) return isUndefined;
  return node.operator === (wanted ? "!=" : "==") && (isUndefined || isNull);
}

function isTypedFile({ path }: SourceTree): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** A number, or a constant that holds one. */
function isKnownNumber(tree: SourceTree, node: SyntaxNode): boolean {
  if (isNumberLiteral(node)) return true;
  const variable = tree.moduleBinding(identifierName(node) ?? "");
  const declarator = variable?.defs[0]?.node as SyntaxNode | undefined;
  const isOnlyOne = variable?.references.every((use) => !use.isWrite() || use.init === true) === true;
  return (
    isOnlyOne && declarator?.type === "VariableDeclarator" && isNumberLiteral(nodeIn(declarator, "init"))
  );
}
