import { nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { typeArgument } from "../../facade/type-argument.ts";
import { flowAnnotation } from "../../declaration/flow-annotation.ts";
import { isTypedByComment } from "../../declaration/typed-by-comment.ts";

/**
 * `<Dish | undefined>` for `let dish: Dish | undefined`, nothing in JavaScript and where a first value says it. Null
 * where the file does not say what the variable holds, or says that it holds nothing else, and more is asked of it
 * than to be as it should: a signal that was not raised has no value.
 */
export function valueType(
  tree: SourceTree,
  declarator: SyntaxNode,
  first: SyntaxNode | null,
  asked: readonly SyntaxNode[],
): string | null {
  if (!/\.[cm]?tsx?$/.test(tree.path)) {
    const statement = tree.parentOf(declarator);
    const isOfFlow = flowAnnotation(tree, nodeIn(declarator, "id")?.end ?? declarator.end) !== null;
    if (isOfFlow) return null;
    return statement && isTypedByComment({ tree, statement }) ? null : "";
  }
  const annotation = nodeIn(nodeIn(declarator, "id"), "typeAnnotation");
  const type = nodeIn(annotation, "typeAnnotation");
  if (annotation === null || type === null) {
    const isSaid = first?.type === "ObjectExpression" || (first?.type === "Literal" && first.value !== null);
    if (isSaid) return "";
    return asked.every((name) => isHandedOver(tree, name)) ? "<unknown>" : null;
  }
  const isSound = first !== null || isMaybe(type) || asked.every((name) => isTakenFor(tree, name));
  return isSound ? typeArgument(tree, annotation) : null;
}

/** It may hold nothing, and whoever asks more of it says so. */
function isMaybe(type: SyntaxNode): boolean {
  if (type.type === "TSUnionType") return nodesIn(type, "types").some(isMaybe);
  return /^TS(?:Any|Unknown|Undefined)Keyword$/.test(type.type);
}

/** An argument, or a part of one that is written out there. */
function isHandedOver(tree: SourceTree, name: SyntaxNode): boolean {
  const outer = tree.parentOf(name);
  if (outer?.type === "CallExpression") return nodesIn(outer, "arguments").includes(name);
  return /^(?:Property|ArrayExpression|TemplateLiteral)$/.test(outer?.type ?? "");
}

/** `dish!.name`, `(dish as Dish).name` */
function isTakenFor(tree: SourceTree, name: SyntaxNode): boolean {
  return isHandedOver(tree, name) || /^TS(?:NonNull|As)Expression$/.test(tree.parentOf(name)?.type ?? "");
}
