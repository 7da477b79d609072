import { groupBy } from "../../src/model/group-by.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { RUNS_FILES_ALONE } from "./runner.ts";
import type { Runner } from "./runner.ts";
import { suitesAround } from "./suites.ts";

/**
 * The innermost suites around all of these writes: one, or where only the file holds them all and its hooks would run
 * for every file, one for each of the file's suites. Null where a test then stands in none.
 */
export function sharedSuites(
  tree: SourceTree,
  writes: readonly FramedWrite[],
  runner: Runner,
): ReadonlyMap<SyntaxNode, readonly FramedWrite[]> | null {
  const common = innermostAround(tree, writes);
  if (common !== tree.program || RUNS_FILES_ALONE.has(runner)) return new Map([[common, writes]]);
  const byOutermost = groupBy(writes, ({ frame }) => suitesAround(tree, frame.call).at(-2) ?? null);
  if (byOutermost.has(null)) return null;
  return new Map([...byOutermost.values()].map((inside) => [innermostAround(tree, inside), inside]));
}

function innermostAround(tree: SourceTree, writes: readonly FramedWrite[]): SyntaxNode {
  const [first = [], ...others] = writes.map(({ frame }) => suitesAround(tree, frame.call));
  return first.find((suite) => others.every((suites) => suites.includes(suite))) ?? tree.program;
}
