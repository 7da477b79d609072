import { identifierName, isWrapper, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/**
 * `<string>` for `const served: string[] = []`, nothing in JavaScript. Null where the file does not say what the list
 * holds, and more is asked of it than to be as it should.
 */
export function listType(
  tree: SourceTree,
  declarator: SyntaxNode,
  asked: readonly SyntaxNode[],
): string | null {
  if (!/\.[cm]?tsx?$/.test(tree.path)) return "";
  const given = nodeIn(nodeIn(nodeIn(declarator, "id"), "typeAnnotation"), "typeAnnotation");
  const type = given ?? nodeIn(nodeIn(declarator, "init"), "typeAnnotation");
  if (type === null) return asked.every((name) => isWhole(tree, name)) ? "<unknown>" : null;
  if (type.type === "TSAnyKeyword") return "<any>";
  const element = elementOf(type);
  return element && `<${tree.textOf(withoutBrackets(element))}>`;
}

/** `string | null` of `(string | null)[]`: what needed brackets needs them no more. */
function withoutBrackets(type: SyntaxNode): SyntaxNode {
  const inner = type.type === "TSParenthesizedType" ? nodeIn(type, "typeAnnotation") : null;
  return inner ?? type;
}

/** `string` of `string[]` and `Array<string>` */
function elementOf(type: SyntaxNode): SyntaxNode | null {
  if (type.type === "TSArrayType") return nodeIn(type, "elementType");
  const isArray = type.type === "TSTypeReference" && identifierName(nodeIn(type, "typeName")) === "Array";
  const [element = null] = isArray
    ? nodesIn(nodeIn(type, "typeArguments") ?? nodeIn(type, "typeParameters"), "params")
    : [];
  return element;
}

/** Handed to an assertion as it is: nothing is asked of its entries. */
function isWhole(tree: SourceTree, name: SyntaxNode): boolean {
  const outer = tree.parentOf(name);
  return outer !== null && outer.type !== "MemberExpression" && !isWrapper(outer);
}
