import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { canBeStubbed, framedWrites } from "./framed-writes.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { hookWrites } from "./hook-writes.ts";
import type { Wrapper } from "./wrap-test.ts";

/**
 * The names of all properties whose writes in a hook give way and can be put back with one call, in the order of the
 * code.
 */
export function namesInHook(
  tree: SourceTree,
  suite: SyntaxNode,
  hook: SyntaxNode,
  wrapper: Wrapper,
): readonly string[] {
  return [...framedWrites(tree, wrapper)].flatMap(([name, writes]) => {
    if (writes.includes(null)) return [];
    const known = writes as readonly FramedWrite[];
    const isInHook = wrapper.rewritten(known).some(({ frame }) => frame.call === hook);
    const isStubbed = known.every((each) => canBeStubbed(tree, wrapper, each));
    return isInHook && isStubbed && hookWrites(tree, known)?.suites.has(suite) ? [name] : [];
  });
}
