import { groupBy } from "../../src/model/group-by.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { isReadByCleanUp } from "./clean-up-reads.ts";
import type { FramedWrite } from "./framed-writes.ts";
import type { PropertyWrite } from "./property-write.ts";
import { refusals } from "./refusals.ts";
import type { Runner } from "./runner.ts";
import { stubbableByName } from "./stubbable-writes.ts";
import { stubbedTests } from "./stubbed-tests.ts";
import { homeOf } from "./test-case.ts";
import { tornDownTests } from "./torn-down-tests.ts";
import { wrappedTests } from "./wrap-test.ts";
import type { Wrapper } from "./wrap-test.ts";

/**
 * Puts back what tests write: by a call around the rest of each test, or by stubs that a hook or the test's context
 * undoes after each of them. All tests of a file go the way that moves fewer of its lines, stubs where a call cannot
 * stand around one; what stands in a call moves to the right, be it when somebody next formats the file.
 */
export function putBackAfterTests(
  tree: SourceTree,
  writes: readonly PropertyWrite[],
  runner: Runner,
  wrapper: Wrapper,
): Rewrite | Refused {
  const [{ name }] = writes as readonly [PropertyWrite];
  if (isReadByCleanUp(tree, name, wrapper)) return refuse(refusals, "in-a-hook");
  const wrapped = wrappedTests(tree, writes, runner, wrapper);
  const all = stubbableByName(tree, wrapper);
  const stubbed =
    stubbedTests(tree, name, all, runner, wrapper) ?? tornDownTests(tree, name, all, runner, wrapper);
  if (stubbed === null) return wrapped;
  const isEachWrapped = [...all.values()].every((own) => {
    const inTests = own.map(({ write }) => write);
    return !isRefused(wrappedTests(tree, inTests, runner, wrapper));
  });
  const lines = linesToWrap(tree, [...all.values()].flat());
  return isEachWrapped && lines <= stubbed.lines ? wrapped : stubbed.rewrite;
}

/** From the first write of each test to its end. */
function linesToWrap(tree: SourceTree, writes: readonly FramedWrite[]): number {
  const byHome = groupBy(writes, ({ write, frame }) => homeOf(tree, write.statement, frame));
  const lines = [...byHome].map(([home, [first]]) => {
    const end = nodeIn(home, "body")?.end ?? 0;
    return tree.text.slice(first.write.statement.start, end).split("\n").length;
  });
  return lines.reduce((sum, count) => sum + count, 0);
}
