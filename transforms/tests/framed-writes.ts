import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isWriting, ownerOf, targetWrite } from "./grouped-writes.ts";
import type { WriteTarget } from "./grouped-writes.ts";
import type { PropertyWrite } from "./property-write.ts";
import { testFrameOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";

/** A write and the test or hook that it stands in. */
export interface FramedWrite {
  readonly write: PropertyWrite;
  readonly frame: TestFrame;
}

/**
 * All that the file writes to a target, by property, in the order of the code. Null stands for a write that is no
 * plain statement of a test or a hook.
 */
export function framedWrites(
  tree: SourceTree,
  target: WriteTarget,
): ReadonlyMap<string, readonly (FramedWrite | null)[]> {
  const found = new Map<string, (FramedWrite | null)[]>();
  const visit = (node: SyntaxNode): void => {
    const member = isWriting(node) ? (nodeIn(node, "left") ?? nodeIn(node, "argument")) : null;
    const changed = member && changedOf(member, target);
    if (changed) {
      const write = changed === member ? targetWrite(tree, member, target) : null;
      const frame = write && testFrameOf(tree, write.statement);
      const name = write?.name ?? nameOf(tree, changed, target);
      found.set(name, [...(found.get(name) ?? []), write && frame ? { write, frame } : null]);
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree.program);
  return found;
}

/** The property of the target that a write changes: itself, or what it holds (`globalThis.pantry.open = false`). */
function changedOf(member: SyntaxNode, target: WriteTarget): SyntaxNode | null {
  for (let node: SyntaxNode | null = member; node; node = nodeIn(node, "object"))
    if (ownerOf(node, target) !== null) return node;
  return null;
}

function nameOf(tree: SourceTree, member: SyntaxNode, target: WriteTarget): string {
  const name = tree.textOf(nodeIn(member, "property") as SyntaxNode);
  return target.nameOf(ownerOf(member, target) ?? "", name);
}

/** A stub can take its place: it takes the property away, or writes what can be handed over. */
export function canBeStubbed(tree: SourceTree, target: WriteTarget, { write }: FramedWrite): boolean {
  return write.value === null || target.valueOf(tree, write.value) !== null;
}
