import { isFunction } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { testFrameOf } from "./test-case.ts";

const FAKE_CLOCK =
  /\b(?:useFakeTimers?|createClock|advanceTimersByTime(?:Async)?|runAllTimers|setSystemTime|tickAsync|mock\.timers)\b/g;

const PUTS_BACK = /\b(?:useRealTimers|restore|uninstall|reset)\s*\(/;

/**
 * True where the clock is a fake one: in a test that fakes it, and in all of a file in which one is faked and stays
 * so.
 */
export function fakesClock(tree: SourceTree, start: number): boolean {
  if (/["'](?:@sinonjs\/fake-timers|lolex|mockdate)["']/.test(tree.text)) return true;
  const tests = [...tree.text.matchAll(FAKE_CLOCK)].map(({ index }) => testAt(tree, index));
  const isPutBack = (test: SyntaxNode): boolean =>
    PUTS_BACK.test(tree.textOf(test)) || isPutBackAfter(tree, test);
  return tests.some((test) => test === null || isWithin(start, test) || !isPutBack(test));
}

const OF_CLOCK =
  /\b(?:useFakeTimers?|createClock|(?:clock|timers?)\b|advance\w*Timers?\w*|run(?:All|OnlyPending)\w*|tick(?:Async)?|setSystemTime)/i;

/** The test, or what stands around its group alone, fakes the clock itself or puts a fake one forward. */
export function isOnClock(tree: SourceTree, start: number): boolean {
  const test = testAt(tree, start);
  return test === null || OF_CLOCK.test(tree.textOf(test));
}

const AFTER_EACH = /\b(?:afterEach|teardown|tearDown)(?=\s*\()/g;

/** `afterEach(() => vi.useRealTimers())`, at the top of the file or in a group around the test. */
function isPutBackAfter(tree: SourceTree, test: SyntaxNode): boolean {
  return [...tree.text.matchAll(AFTER_EACH)].some(({ index }) => {
    const name = tree.nodeStartingAt(index, "Identifier");
    const hook = name && tree.parentOf(name);
    if (hook?.type !== "CallExpression" || !PUTS_BACK.test(tree.textOf(hook))) return false;
    const group = [...tree.ancestorsOf(hook)].find(isFunction);
    return group === undefined || isWithin(test.start, group);
  });
}

/** The test that a name stands in. */
function testAt(tree: SourceTree, start: number): SyntaxNode | null {
  const name = tree.nodeStartingAt(start, "Identifier");
  const frame = name && testFrameOf(tree, name);
  return frame?.kind === "test" ? frame.callback : null;
}

function isWithin(at: number, { start, end }: SyntaxNode): boolean {
  return start <= at && at < end;
}
