import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { takenOut } from "./destructured.ts";

/**
 * Each `this.name`, and the key of each `const { name } = this`, where `this` is the class itself; null when the
 * class as `this` is used in another way than by a name.
 */
export function staticThisMembers(
  tree: SourceTree,
  owner: SyntaxNode,
  name: string,
): readonly SyntaxNode[] | null {
  const found: SyntaxNode[] = [];
  for (const node of nodesIn(nodeIn(owner, "body"), "body").flatMap(classThisIn)) {
    const parent = tree.parentOf(node);
    if (parent?.type === "NewExpression" && parent.callee === node) continue;
    const taken = takenOut(tree, node, name);
    if (taken !== null) {
      found.push(...taken);
      continue;
    }
    if (parent?.type !== "MemberExpression" || parent.object !== node || parent.computed === true)
      return null;
    if (identifierName(nodeIn(parent, "property")) === name) found.push(parent);
  }
  return found;
}

/** The `this` of static methods, initialisers and blocks. */
function classThisIn(member: SyntaxNode): readonly SyntaxNode[] {
  if (member.type === "StaticBlock") return thisIn(member);
  if (member.static !== true) return [];
  const value = nodeIn(member, "value");
  if (value === null) return [];
  return member.type === "MethodDefinition" ? childrenOf(value).flatMap(thisIn) : thisIn(value);
}

/** Functions that are no arrows and inner classes have a `this` of their own. */
function thisIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === "ThisExpression") return [node];
  const isOwn = /^(FunctionExpression|FunctionDeclaration|ClassExpression|ClassDeclaration)$/.test(node.type);
  return isOwn ? [] : childrenOf(node).flatMap(thisIn);
}
