import type { Reference } from "@typescript-eslint/scope-manager";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { isOwnCodeOf, testFrameOf } from "../test-case.ts";

/**
 * What a variable holds before any callback is called: what it is declared with, or what all hooks give it that give it anything. Null where
 * nothing is given, or now this and now that.
 */
export function firstValue(
  tree: SourceTree,
  declarator: SyntaxNode,
  uses: readonly Reference[],
): SyntaxNode | null {
  const declared = nodeIn(declarator, "init");
  if (declared) return declared;
  const given = uses
    .filter((use) => use.isWrite() && isOfHook(tree, nodeOf(use.identifier)))
    .map((use) => nodeIn(tree.parentOf(nodeOf(use.identifier)), "right"));
  const [first = null, ...more] = given;
  return first && more.every((value) => value && tree.textOf(value) === tree.textOf(first)) ? first : null;
}

function isOfHook(tree: SourceTree, name: SyntaxNode): boolean {
  const frame = testFrameOf(tree, name);
  return frame !== null && frame.kind !== "test" && isOwnCodeOf(tree, name, frame);
}
