import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `byName.set(name, plugin); byTag.set(tag, plugin)`: what is put stands in another collection of the module too, which
 * would go on with the old one once the table has forgotten it and makes another.
 */
export function isKeptElsewhere(tree: SourceTree, value: SyntaxNode, table: string): boolean {
  const variable = identifierName(value) === null ? null : tree.bindingOf(value);
  const mentions = variable?.references.map(({ identifier }) => nodeOf(identifier)) ?? [];
  return mentions.some((mention) => {
    const collection = collectionGiven(tree, mention);
    const name = identifierName(collection);
    if (collection === null || name === null || name === table) return false;
    return tree.bindingOf(collection) === tree.moduleBinding(name);
  });
}

/** `byTag` of `byTag.set(tag, value)`, `byTag.add(value)`, `byTag.push(value)` and `byTag[tag] = value`. */
function collectionGiven(tree: SourceTree, value: SyntaxNode): SyntaxNode | null {
  const outer = tree.parentOf(value);
  const target = outer?.type === "AssignmentExpression" ? nodeIn(outer, "left") : null;
  if (target?.computed === true) return nodeIn(target, "object");
  const method = nodeIn(outer, "callee");
  if (outer === null || nodesIn(outer, "arguments").at(-1) !== value) return null;
  return /^(?:set|add|push)$/.test(identifierName(nodeIn(method, "property")) ?? "")
    ? nodeIn(method, "object")
    : null;
}
