import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { canBeStubbed, framedWrites } from "./framed-writes.ts";
import type { FramedWrite } from "./framed-writes.ts";
import type { WriteTarget } from "./grouped-writes.ts";
import { hookWrites } from "./hook-writes.ts";

/** The names of all properties that a hook writes and that can be put back with one call, in the order of the code. */
export function namesInHook(
  tree: SourceTree,
  suite: SyntaxNode,
  hook: SyntaxNode,
  target: WriteTarget,
): readonly string[] {
  return [...framedWrites(tree, target)].flatMap(([name, writes]) => {
    if (writes.includes(null)) return [];
    const known = writes as readonly FramedWrite[];
    const isInHook = known.some(({ frame }) => frame.call === hook);
    const isStubbed = known.every((each) => canBeStubbed(tree, target, each));
    return isInHook && isStubbed && hookWrites(tree, known)?.suites.has(suite) ? [name] : [];
  });
}
