import type { Reference } from "@typescript-eslint/scope-manager";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionAround } from "./asked-at.ts";

/**
 * `let told; … told = true; … equal(told, true)`: a flag that is nothing until it is raised, of which no more is asked
 * than whether it is, so that it makes no difference whether it is `undefined` or `false` until then.
 */
export function isTrueOrNothing(
  tree: SourceTree,
  declarator: SyntaxNode,
  uses: readonly Reference[],
): boolean {
  const reads = uses.filter((use) => !use.isWrite());
  const isSo = (use: Reference): boolean => isAskedWhetherRaised(tree, nodeOf(use.identifier));
  return nodeIn(declarator, "init") === null && reads.every(isSo);
}

/** `assert(told)`, `expect(told).toBe(true)` */
function isAskedWhetherRaised(tree: SourceTree, name: SyntaxNode): boolean {
  const assertion = assertionAround(tree, name);
  if (assertion?.actual !== name) return false;
  const { check, expected } = assertion;
  return check === "truthy" || (/^(?:deep-)?equal$/.test(check) && expected?.value === true);
}
