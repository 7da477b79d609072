import { isFunction, nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { POLLS } from "../../../src/scan/tests/polled.ts";
import { assertionOf } from "../assertion.ts";
import type { Assertion } from "../assertion.ts";
import { dottedName } from "../pure.ts";

/** The assertion that a mention stands in, or null. */
export function assertionAround(tree: SourceTree, name: SyntaxNode): Assertion | null {
  const statement = [...tree.ancestorsOf(name)].find(({ type }) => /Statement$/.test(type));
  return statement ? assertionOf(statement) : null;
}

/** `tries++; if (tries < 3) throw new Error("closed")`: asked in a function that one of these stands in as well. */
export function isAskedByWriter(tree: SourceTree, name: SyntaxNode, writes: readonly SyntaxNode[]): boolean {
  const asking = functionAround(tree, name);
  return writes.some((write) => functionAround(tree, write) === asking);
}

/** `await waitFor(() => told)`: what asks again until it holds is given the same answer. */
export function isPolled(tree: SourceTree, name: SyntaxNode): boolean {
  const asking = functionAround(tree, name);
  const callee = asking ? nodeIn(tree.parentOf(asking), "callee") : null;
  return POLLS.test(dottedName(callee) ?? "");
}

/** Where a variable is written to, its declaration aside. */
export function writesOf(tree: SourceTree, name: SyntaxNode): readonly SyntaxNode[] {
  const references = tree.bindingOf(name)?.references ?? [];
  return references
    .filter((use) => use.isWrite() && use.init !== true)
    .map(({ identifier }) => nodeOf(identifier));
}

function functionAround(tree: SourceTree, node: SyntaxNode): SyntaxNode | undefined {
  return [...tree.ancestorsOf(node)].find(isFunction);
}
