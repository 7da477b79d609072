import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { declaratorOf } from "./latch.ts";
import type { PropertyWrite } from "./property-write.ts";

/**
 * `const saved = process.send; process.send = none; …; process.send = saved;` in the statements of one block: the
 * hook that puts back what all tests were given has nothing to do with it, unless the test fails on its way, and then
 * it puts that back as well.
 */
export function isPutBackByTest(
  tree: SourceTree,
  { statement }: PropertyWrite,
  writes: readonly FramedWrite[],
): boolean {
  const block = tree.parentOf(statement);
  const statements = nodesIn(block, "body");
  const own = writes
    .map(({ write }) => write)
    .filter((write) => tree.parentOf(write.statement) === block)
    .toSorted((one, other) => one.statement.start - other.statement.start);
  const [first, last] = [own[0], own.at(-1)];
  const variable = tree.bindingOf(last?.value ?? null);
  const saved = variable && declaratorOf(variable);
  if (!first || !last || saved === null || first === last) return false;
  const saving = tree.parentOf(saved);
  const isSaved = tree.textOf(nodeIn(saved, "init") ?? saved) === tree.textOf(last.member);
  return isSaved && saving !== null && statements.includes(saving) && saving.end <= first.statement.start;
}
