import { identifierName, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { commentAbove } from "../comments.ts";

/**
 * `<string>` for `const served: string[] = []`; nothing in JavaScript, unless a comment there says what it is. Null where the file
 * does not say what the list holds.
 */
export function listType(tree: SourceTree, declarator: SyntaxNode): string | null {
  if (!/\.[cm]?tsx?$/.test(tree.path)) return isTypedByComment(tree, declarator) ? null : "";
  const init = nodeIn(declarator, "init");
  const annotation = nodeIn(nodeIn(nodeIn(declarator, "id"), "typeAnnotation"), "typeAnnotation");
  const element = elementOf(annotation ?? nodeIn(init, "typeAnnotation"));
  return element && `<${tree.textOf(element)}>`;
}

/** `@type {string[]}`, which a signal is not. */
function isTypedByComment(tree: SourceTree, declarator: SyntaxNode): boolean {
  const declaration = tree.parentOf(declarator);
  return declaration !== null && commentAbove(tree, declaration).includes("@type");
}

/** `string` of `string[]` and `Array<string>` */
function elementOf(type: SyntaxNode | null): SyntaxNode | null {
  if (type?.type === "TSArrayType") return nodeIn(type, "elementType");
  const isArray = type?.type === "TSTypeReference" && identifierName(nodeIn(type, "typeName")) === "Array";
  const [element = null] = isArray
    ? nodesIn(nodeIn(type, "typeArguments") ?? nodeIn(type, "typeParameters"), "params")
    : [];
  return element;
}
