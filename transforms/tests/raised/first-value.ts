import type { Reference } from "@typescript-eslint/scope-manager";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { isOwnCodeOf, testFrameOf } from "../test-case.ts";

/**
 * What a variable holds before any callback is called: what it is declared with, or else what the first hook gives
 * it.
 */
export function firstValue(
  tree: SourceTree,
  declarator: SyntaxNode,
  uses: readonly Reference[],
): SyntaxNode | null {
  const names = uses.filter((use) => use.isWrite()).map((use) => nodeOf(use.identifier));
  const given = names.find((name) => isOfHook(tree, name));
  return nodeIn(declarator, "init") ?? (given ? nodeIn(tree.parentOf(given), "right") : null);
}

function isOfHook(tree: SourceTree, name: SyntaxNode): boolean {
  const frame = testFrameOf(tree, name);
  return frame !== null && frame.kind !== "test" && isOwnCodeOf(tree, name, frame);
}
