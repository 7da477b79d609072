import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { FramedWrite } from "./framed-writes.ts";
import type { Runner } from "./runner.ts";
import type { TestFrame } from "./test-case.ts";

/**
 * Whether a test is there for others, as hooks are: by its title, `test("setup", …)`, or, where the runner has none
 * for a file, by taking away at last what an earlier one has set, for those between the two.
 */
export function isSetUp(tree: SourceTree, writes: readonly FramedWrite[], runner: Runner): boolean {
  const inTests = writes.filter(({ frame }) => frame.kind === "test");
  if (inTests.some(({ frame }) => TITLE.test(titleOf(tree, frame)))) return true;
  return (runner === "tape" || runner === "tap") && isTakenAwayAtLast(tree, inTests);
}

const TITLE = /^[\s\W]*(?:set[\s-]?up|tear[\s-]?down|clean[\s-]?up)(?![\w(.])/i;

/** What it is called, without its quotes. */
function titleOf(tree: SourceTree, { call }: TestFrame): string {
  const [title] = nodesIn(call, "arguments");
  return title ? tree.textOf(title).slice(1) : "";
}

function isTakenAwayAtLast(tree: SourceTree, writes: readonly FramedWrite[]): boolean {
  const ordered = writes.toSorted((one, other) => one.write.statement.start - other.write.statement.start);
  const [first, last] = [ordered.find(({ write }) => write.value !== null), ordered.at(-1)];
  if (!first || !last) return false;
  const isOwn = ordered.some((each) => each.frame.call === last.frame.call && each.write.value !== null);
  const between = tree.text.slice(first.frame.call.end, last.frame.call.start);
  return !isOwn && /\btest\(/.test(between);
}
