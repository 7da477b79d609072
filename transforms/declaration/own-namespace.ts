import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * Whether a block is the body of `namespace Private { … }` in a module that keeps it for itself: nothing but
 * `Private.x` asks for what it exports, and all of that is in the file.
 */
export function isOfModuleAlone(tree: SourceTree, block: SyntaxNode): boolean {
  const namespace = tree.parentOf(block);
  const name = namespace && identifierName(nodeIn(namespace, "id"));
  if (!name || tree.parentOf(namespace)?.type !== "Program") return false;
  if (!nodesIn(tree.program, "body").some(({ type }) => MODULE_SYNTAX.test(type))) return false;
  const references = tree.moduleBinding(name)?.references ?? [];
  return references.every(({ identifier }) => isAskedByMember(tree, nodeOf(identifier)));
}

/** In the file's own words; a file without them goes on in other scripts. */
const MODULE_SYNTAX = /^(Import|Export)/;

/** `Private.cache`, and `Private.State` as a type; not `export { Private }`, which hands on all that it holds. */
function isAskedByMember(tree: SourceTree, mention: SyntaxNode): boolean {
  const around = tree.parentOf(mention);
  return around?.type === "TSQualifiedName" || (around?.type === "MemberExpression" && !around["computed"]);
}
