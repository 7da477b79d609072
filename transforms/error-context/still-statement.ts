import { isClockReading } from "../../src/scan/sources/clock.ts";
import { isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * Whether a statement is the same a moment sooner or later, for this slot: `const before = other;`, `depth--;`,
 * `other = value;`, `const began = Date.now();`. It calls nothing that could ask for the slot, throws nothing and
 * does not set the slot.
 *
 * @param isSlot whether a node is a mention of the slot
 */
export function isStill(
  tree: SourceTree,
  statement: SyntaxNode,
  isSlot: (node: SyntaxNode | null) => boolean,
): boolean {
  if (statement.type === "VariableDeclaration")
    return nodesIn(statement, "declarations").every(
      (each) => nodeIn(each, "id")?.type === "Identifier" && isPlain(tree, nodeIn(each, "init")),
    );
  const expression = statement.type === "ExpressionStatement" ? nodeIn(statement, "expression") : null;
  if (expression?.type === "UpdateExpression") return isPlace(nodeIn(expression, "argument"), isSlot);
  if (expression?.type !== "AssignmentExpression") return false;
  return isPlace(nodeIn(expression, "left"), isSlot) && isPlain(tree, nodeIn(expression, "right"));
}

/** A variable, or the value of a holder: nothing that a setter could stand behind. */
function isPlace(target: SyntaxNode | null, isSlot: (node: SyntaxNode | null) => boolean): boolean {
  if (isSlot(target)) return false;
  return target?.type === "Identifier" || isHeldValue(target);
}

/** `other.value` of what a name stands for. */
function isHeldValue(node: SyntaxNode | null): boolean {
  return (
    node?.type === "MemberExpression" &&
    node.computed !== true &&
    nodeIn(node, "property")?.name === "value" &&
    nodeIn(node, "object")?.type === "Identifier"
  );
}

const PLAIN =
  /^(?:Identifier|Literal|ThisExpression|(?:Array|Object|Logical|Conditional|Parenthesized)Expression|Property|TSAsExpression|TSNonNullExpression|TS\w+Keyword|TSTypeReference|TSArrayType|TSUnionType)$/;

/** Is there, or is made of what is there. */
export function isPlain(tree: SourceTree, node: SyntaxNode | null): boolean {
  if (node === null || isHeldValue(node)) return true;
  const isMade: boolean = isFunction(node);
  if (isMade) return true;
  if (node.type === "CallExpression") return isClockReading(tree, node);
  if (node.type === "BinaryExpression") return isOfNumbers(tree, node);
  return PLAIN.test(node.type) && childrenOf(node).every((child) => isPlain(tree, child));
}

/**
 * `Date.now() - began`, `depth + 1`: with a number or a clock on one side no object of the other's is asked what it
 * comes to.
 */
function isOfNumbers(tree: SourceTree, { operator, ...sides }: SyntaxNode): boolean {
  const both = [sides.left, sides.right] as readonly (SyntaxNode | null)[];
  if (!/^[-+*/]$/.test(String(operator)) || !both.every((side) => isPlain(tree, side))) return false;
  return both.some((side) => typeof side?.value === "number" || isClockReading(tree, side));
}
