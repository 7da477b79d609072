import { isFunction } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf, variableOf } from "./latch.ts";
import { isOwnCodeOf, testFrameOf } from "./test-case.ts";

/** True for a local variable that nothing assigns to while the code around `actual` waits: neither a callback nor a helper. */
export function isSettled(tree: SourceTree, actual: SyntaxNode): boolean {
  const variable = variableOf(tree, actual);
  if (!variable || !declaratorOf(variable)) return false;
  const here = functionAround(tree, actual);
  return variable.references.every((use) => {
    if (!use.isWrite() || use.init === true) return true;
    const target = nodeOf(use.identifier);
    return functionAround(tree, target) === here || isInHook(tree, target);
  });
}

function functionAround(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  for (const outer of tree.ancestorsOf(node)) if (isFunction(outer)) return outer;
  return null;
}

/** Hooks are over before a test begins. */
function isInHook(tree: SourceTree, node: SyntaxNode): boolean {
  const frame = testFrameOf(tree, node);
  return frame !== null && frame.kind !== "test" && isOwnCodeOf(tree, node, frame);
}
