import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isWriting, ownerOf, targetWrite } from "./grouped-writes.ts";
import type { WriteTarget } from "./grouped-writes.ts";
import { hookWrites } from "./hook-writes.ts";
import type { FramedWrite } from "./hook-writes.ts";
import { testFrameOf } from "./test-case.ts";

/** The names of all properties that a hook writes and that can be put back with one call, in the order of the code. */
export function namesInHook(
  tree: SourceTree,
  suite: SyntaxNode,
  hook: SyntaxNode,
  target: WriteTarget,
): readonly string[] {
  return [...writesByName(tree, target)].flatMap(([name, writes]) => {
    if (writes.includes(null)) return [];
    const known = writes as readonly FramedWrite[];
    const isInHook = known.some(({ frame }) => frame.call === hook);
    return isInHook && known.every(isText(tree, target)) && hookWrites(tree, known)?.suites.has(suite)
      ? [name]
      : [];
  });
}

function isText(tree: SourceTree, target: WriteTarget): (each: FramedWrite) => boolean {
  return ({ write: { value } }) => value === null || target.valueOf(tree, value) !== null;
}

/** Null for a write that is no plain statement of a test or a hook. */
function writesByName(tree: SourceTree, target: WriteTarget): ReadonlyMap<string, (FramedWrite | null)[]> {
  const found = new Map<string, (FramedWrite | null)[]>();
  const visit = (node: SyntaxNode): void => {
    const member = isWriting(node) ? (nodeIn(node, "left") ?? nodeIn(node, "argument")) : null;
    if (member && ownerOf(member, target) !== null) {
      const write = targetWrite(tree, member, target);
      const frame = write && testFrameOf(tree, write.statement);
      const name = write?.name ?? tree.textOf(nodeIn(member, "property") as SyntaxNode);
      found.set(name, [...(found.get(name) ?? []), write && frame ? { write, frame } : null]);
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree.program);
  return found;
}
