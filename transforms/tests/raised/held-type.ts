import { identifierName, isWrapper, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { commentAbove } from "../comments.ts";

/**
 * `<string>` for `const served: string[] = []` and `let dish: string | undefined`; nothing in JavaScript, unless a comment there says
 * what it is. Null where the file does not say it, or where the last value may be missing for what is asked of it.
 */
export function heldType(
  tree: SourceTree,
  declarator: SyntaxNode,
  recorded: "list" | "value",
  asked: readonly SyntaxNode[],
): string | null {
  if (!/\.[cm]?tsx?$/.test(tree.path)) return isTypedByComment(tree, declarator) ? null : "";
  const given = nodeIn(nodeIn(nodeIn(declarator, "id"), "typeAnnotation"), "typeAnnotation");
  const type = given ?? nodeIn(nodeIn(declarator, "init"), "typeAnnotation");
  const isOpaque = asked.every((name) => isWhole(tree, name));
  if (type === null) return isOpaque ? "<unknown>" : null;
  if (type.type === "TSAnyKeyword") return "<any>";
  const held = recorded === "list" ? elementOf(type) : withoutUndefined(type);
  const isSound = recorded === "list" || isOpaque || asked.every((name) => mayBeMissing(tree, name));
  return held.length > 0 && isSound ? `<${held.map((each) => tree.textOf(each)).join(" | ")}>` : null;
}

/** `@type {string[]}`, which a signal is not. */
function isTypedByComment(tree: SourceTree, declarator: SyntaxNode): boolean {
  const declaration = tree.parentOf(declarator);
  return declaration !== null && commentAbove(tree, declaration).includes("@type");
}

/** `string` of `string[]` and `Array<string>` */
function elementOf(type: SyntaxNode): readonly SyntaxNode[] {
  if (type.type === "TSArrayType") return [nodeIn(type, "elementType")].filter((each) => each !== null);
  const isArray = type.type === "TSTypeReference" && identifierName(nodeIn(type, "typeName")) === "Array";
  return isArray ? nodesIn(nodeIn(type, "typeArguments") ?? nodeIn(type, "typeParameters"), "params") : [];
}

/** `Dish` of `Dish | undefined`, which the last value is anyway. */
function withoutUndefined(type: SyntaxNode): readonly SyntaxNode[] {
  const parts = type.type === "TSUnionType" ? nodesIn(type, "types") : [type];
  return parts.filter((part) => part.type !== "TSUndefinedKeyword");
}

/** Handed to an assertion as it is: nothing is asked of it. */
function isWhole(tree: SourceTree, name: SyntaxNode): boolean {
  const outer = tree.parentOf(name);
  return outer !== null && outer.type !== "MemberExpression" && !isWrapper(outer);
}

/** `dish?.name`, `dish!.name`: written for a value that may not be there yet. */
function mayBeMissing(tree: SourceTree, name: SyntaxNode): boolean {
  const outer = tree.parentOf(name);
  return outer?.type !== "MemberExpression" || outer.optional === true;
}
