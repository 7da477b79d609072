import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { valuePut } from "./value-put.ts";

/**
 * `notes.set(current, { text })`, where `current` is a variable of the module: noted for what is under way. Who asks
 * for it by its key later can not have it made again.
 */
export function isNotedForCurrent(tree: SourceTree, table: SyntaxNode): boolean {
  if (valuePut(tree, table) === null) return false;
  const member = tree.parentOf(table) as SyntaxNode;
  const call = tree.parentOf(member) as SyntaxNode;
  const key = member.computed === true ? nodeIn(member, "property") : nodesIn(call, "arguments")[0];
  const variable = tree.bindingOf(key ?? null);
  return (
    variable !== null &&
    tree.moduleBinding(variable.name) === variable &&
    variable.references.some((reference) => reference.isWrite() && reference.init !== true)
  );
}
