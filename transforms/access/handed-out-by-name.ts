import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** An export: who imports it is among the importers. */
export function isHandedOutByName(tree: SourceTree, parent: SyntaxNode | null, node: SyntaxNode): boolean {
  if (parent === null) return false;
  if (/^(ExportSpecifier|ImportSpecifier|ExportDefaultDeclaration)$/.test(parent.type)) return true;
  if (parent.type === "AssignmentExpression")
    return parent.right === node && isExports(tree, nodeIn(parent, "left"));
  const object = parent.type === "Property" && parent.value === node ? tree.parentOf(parent) : null;
  const assignment = object && tree.parentOf(object);
  if (assignment?.type !== "AssignmentExpression" || assignment.right !== object) return false;
  return nodesIn(object, "properties").length > 0 && isExports(tree, nodeIn(assignment, "left"));
}

/** `module.exports`, `exports.name`, `module.exports.name`. */
function isExports(tree: SourceTree, target: SyntaxNode | null): boolean {
  return target !== null && /^(module\.exports(\.\w+)?|exports\.\w+)$/.test(tree.textOf(target));
}
