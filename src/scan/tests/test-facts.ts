import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { OutsideUse, TestFact } from "../summary/file-summary.ts";
import { callbackFlagFacts } from "./callback-flags.ts";
import { leakFacts } from "./leaks.ts";
import { sleepFacts } from "./sleeps.ts";
import { testTitles } from "./test-titles.ts";

/** What a test file does that makes tests slow, flaky or dependent on each other. */
export function testFacts(analysis: ScopeAnalysis, outside: readonly OutsideUse[]): TestFact[] {
  const titles = testTitles(analysis.calls);
  return [
    ...callbackFlagFacts(analysis, titles),
    ...sleepFacts(analysis.calls, titles),
    ...leakFacts(outside, analysis),
  ];
}
