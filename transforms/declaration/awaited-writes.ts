import type { Reference, Variable } from "@typescript-eslint/scope-manager";
import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `server = await open()`: a variable is asked for when the wait is over, by when the module has loaded; the facade of
 * `server.value = await open()` before it begins.
 */
export function awaitedWrites(tree: SourceTree, variable: Variable): readonly Reference[] {
  return variable.references.filter((use) => {
    if (!use.isWrite() || use.init === true) return false;
    const target = nodeOf(use.identifier);
    const assignment = tree.parentOf(target);
    const isPlain = assignment?.type === "AssignmentExpression" && assignment.operator === "=";
    return isPlain && nodeIn(assignment, "left") === target && waits(nodeIn(assignment, "right"));
  });
}

function waits(node: SyntaxNode | null): boolean {
  if (node === null) return false;
  if (/^(?:Await|Yield)Expression$/.test(node.type)) return true;
  return !isFunction(node) && childrenOf(node).some(waits);
}
