import { isFunction, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/** A place where a callback asks whether the test is over, and ends it. */
export interface Decision {
  /** The whole of it: the `if`, the statement `a && done();`, or what an arrow function yields. */
  readonly node: SyntaxNode;
  readonly asked: SyntaxNode;
  /** Nothing else happens in the same branch. */
  readonly isAll: boolean;
  /** The function in whose body it stands. */
  readonly owner: SyntaxNode;
}

/** The decision that a call of `done` is the outcome of, or null where it is called in another way. */
export function decisionOf(tree: SourceTree, call: SyntaxNode): Decision | null {
  const outer = tree.parentOf(call);
  if (outer?.type === "LogicalExpression") return shortDecision(tree, outer, call);
  if (outer?.type !== "ExpressionStatement" && outer?.type !== "ReturnStatement") return null;
  const branch = tree.parentOf(outer);
  const isBlock = branch?.type === "BlockStatement";
  const condition = isBlock ? tree.parentOf(branch) : branch;
  const statements = isBlock ? nodesIn(branch, "body") : [outer];
  const asked = nodeIn(condition, "test");
  if (condition?.type !== "IfStatement" || !asked || nodeIn(condition, "alternate")) return null;
  const owner = ownerOf(tree, condition);
  if (nodeIn(condition, "consequent") !== (isBlock ? branch : outer) || owner === null) return null;
  return { node: condition, asked, isAll: statements.length === 1, owner };
}

/** `a && b && done()` */
function shortDecision(tree: SourceTree, node: SyntaxNode, call: SyntaxNode): Decision | null {
  const asked = nodeIn(node, "left");
  const outer = tree.parentOf(node);
  if (!asked || nodeIn(node, "right") !== call || node.operator !== "&&") return null;
  const made = { asked, isAll: true };
  if (outer?.type === "ArrowFunctionExpression") return { ...made, node, owner: outer };
  const owner = outer?.type === "ExpressionStatement" ? ownerOf(tree, outer) : null;
  return owner && { ...made, node: outer as SyntaxNode, owner };
}

/** The function whose body a statement stands in directly. */
function ownerOf(tree: SourceTree, statement: SyntaxNode): SyntaxNode | null {
  const block = tree.parentOf(statement);
  const owner = block?.type === "BlockStatement" ? tree.parentOf(block) : null;
  return isFunction(owner) ? owner : null;
}
