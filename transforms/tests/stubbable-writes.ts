import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { canBeStubbed, framedWrites } from "./framed-writes.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { isInOwnEnvironment } from "./own-environment.ts";
import { isPutBackByTest } from "./put-back-by-test.ts";
import { isBeforeHook } from "./suites.ts";
import { homeOf } from "./test-case.ts";
import { endsWithout } from "./wrap-test.ts";
import type { Wrapper } from "./wrap-test.ts";

/**
 * What tests write and do not put back, by property, for those whose every write can be a stub: it stands in the
 * test's own code, and beside it hooks do nothing but take the property away before. What tests only take away as well
 * is gone before each of them in any case.
 */
export function stubbableByName(tree: SourceTree, wrapper: Wrapper): ReadonlyMap<string, FramedWrite[]> {
  const found = new Map<string, FramedWrite[]>();
  for (const [name, writes] of framedWrites(tree, wrapper)) {
    if (!writes.every((each) => each !== null && isKnown(tree, wrapper, each))) continue;
    const inTests = (writes as readonly FramedWrite[]).filter(({ frame }) => frame.kind === "test");
    const left = inTests.filter(
      (each) => !isPutBackInside(tree, each, inTests) && !isInOwnEnvironment(tree, each.write),
    );
    if (inTests.length < writes.length && inTests.every(({ write }) => write.value === null)) continue;
    if (left.length > 0 && !left.some((each) => isForLater(tree, each, left))) found.set(name, left);
  }
  return found;
}

function isKnown(tree: SourceTree, wrapper: Wrapper, each: FramedWrite): boolean {
  const { write, frame } = each;
  if (frame.kind !== "test") return write.value === null && isBeforeHook(frame.call);
  return canBeStubbed(tree, wrapper, each) && homeOf(tree, write.statement, frame) !== null;
}

/** The test itself takes away what it sets, or gives back what it has saved. */
function isPutBackInside(tree: SourceTree, one: FramedWrite, inTests: readonly FramedWrite[]): boolean {
  const home = homeOfWrite(tree, one);
  const own = inTests.filter((each) => homeOfWrite(tree, each) === home);
  return endsWithout(own.map(({ write }) => write)) || isPutBackByTest(tree, one.write, own);
}

function homeOfWrite(tree: SourceTree, { write, frame }: FramedWrite): SyntaxNode | null {
  return homeOf(tree, write.statement, frame);
}

/** The last thing that a test does is done for those that come after it, but where it takes back what it has set. */
export function isForLater(tree: SourceTree, each: FramedWrite, left: readonly FramedWrite[]): boolean {
  const home = homeOfWrite(tree, each);
  return (
    endsTest(tree, each) && !left.some((other) => isBefore(other, each) && homeOfWrite(tree, other) === home)
  );
}

function isBefore(one: FramedWrite, other: FramedWrite): boolean {
  return one.write.statement.start < other.write.statement.start;
}

function endsTest(tree: SourceTree, each: FramedWrite): boolean {
  const end = homeOfWrite(tree, each)?.end ?? 0;
  return /^[\s;})\]]*$/.test(tree.text.slice(each.write.statement.end, end));
}
