import { identifierName, isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "./state-accesses.ts";

/**
 * Whether those who are handed a class leave a static field alone that is `private`: the compiler lets nobody name it
 * but the class, and neither its file nor those that hand it on do so behind the compiler's back.
 *
 * @param handedOn where the class is named as a value
 * @param found the field's accesses
 */
export function isOutOfReach(
  name: string,
  tree: SourceTree,
  handedOn: readonly StateAccess[],
  found: readonly StateAccess[],
): boolean {
  const known = new Set(found.map(({ node }) => node));
  const trees = new Set([tree, ...handedOn.map(({ tree: at }) => at)]);
  return (
    handedOn.every(({ tree: at, node }) => isHandedWhole(at, node)) &&
    [...trees].every((at) => !says(at.program, name, known))
  );
}

/** Named, kept, extended or passed as it is; who lists or copies its properties sees the private ones too. */
function isHandedWhole(tree: SourceTree, node: SyntaxNode): boolean {
  const parent = tree.parentOf(node);
  // `Counter as unknown as { total(): number }`
  if (parent !== null && isWrapper(parent)) return isHandedWhole(tree, parent);
  switch (parent?.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== node && !LISTS.test(tree.textOf(nodeIn(parent, "callee") as SyntaxNode));
    case "Property":
    case "PropertyDefinition":
      return parent.value === node;
    case "ClassDeclaration":
    case "ClassExpression":
      return parent.superClass === node;
    default:
      return /^(VariableDeclarator|AssignmentExpression|ReturnStatement|ArrayExpression|TSTypeQuery)$/.test(
        parent?.type ?? "",
      );
  }
}

const LISTS = /^(Object|Reflect|_|lodash)\./;

/** `other.name`, `"name"`, `{ name }`, in an expression or a pattern. */
function says(node: SyntaxNode, name: string, known: ReadonlySet<SyntaxNode>): boolean {
  if (known.has(node))
    return childrenOf(node).some((child) => child.type !== "Identifier" && says(child, name, known));
  const property =
    node.type === "MemberExpression"
      ? nodeIn(node, "property")
      : node.type === "Property"
        ? nodeIn(node, "key")
        : null;
  if (identifierName(property) === name || (node.type === "Literal" && node.value === name)) return true;
  return childrenOf(node).some((child) => says(child, name, known));
}
