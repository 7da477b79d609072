import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { OutsideUse, TestFact } from "../summary/file-summary.ts";
import { callbackFlagFacts } from "./callback-flags.ts";
import { leakFacts } from "./leaks.ts";
import { sleepFacts } from "./sleeps.ts";
import { TestTitles } from "./test-titles.ts";
import { markTests } from "./undeclared-tests.ts";
import type { HandedOut } from "./undeclared-tests.ts";

/**
 * What a test file does that makes tests slow, flaky or dependent on each other.
 * @param imported the local names of what it imports
 */
export function testFacts(
  analysis: ScopeAnalysis,
  outside: readonly OutsideUse[],
  imported: ReadonlySet<string>,
  handedOut: HandedOut,
): TestFact[] {
  markTests(analysis, imported, handedOut);
  const titles = new TestTitles(analysis.calls);
  return [
    ...callbackFlagFacts(analysis, titles),
    ...sleepFacts(analysis.calls, titles, imported),
    ...leakFacts(outside, analysis),
  ];
}
