import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** True for a local variable that starts false and is only ever set to true: once raised it stays so. */
export function isLatch(tree: SourceTree, actual: SyntaxNode): boolean {
  const node = unwrapped(actual);
  const name = identifierName(node);
  const variable = tree
    .variables()
    .find(
      (each) => each.name === name && each.references.some(({ identifier }) => nodeOf(identifier) === node),
    );
  if (!variable || variable.defs.length !== 1) return false;
  const declarator = variable.defs[0]?.node as unknown as SyntaxNode;
  if (declarator.type !== "VariableDeclarator" || !isFalse(nodeIn(declarator, "init"))) return false;
  const writes = variable.references.filter((use) => use.isWrite() && use.init !== true);
  return writes.length > 0 && writes.every((use) => isTrue(assignedTo(tree, nodeOf(use.identifier))));
}

function assignedTo(tree: SourceTree, target: SyntaxNode): SyntaxNode | null {
  const assignment = tree.parentOf(target);
  if (assignment?.type !== "AssignmentExpression" || assignment.operator !== "=") return null;
  return nodeIn(assignment, "right");
}

function isTrue(node: SyntaxNode | null): boolean {
  return node?.type === "Literal" && node.value === true;
}

function isFalse(node: SyntaxNode | null): boolean {
  return node === null || (node.type === "Literal" && (node.value === false || node.value === null));
}
