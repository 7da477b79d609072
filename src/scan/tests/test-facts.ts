import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { OutsideUse, TestFact } from "../summary/file-summary.ts";
import type { ImportRecord } from "../summary/import-records.ts";
import { callbackFlagFacts } from "./callback-flags.ts";
import { leakFacts } from "./leaks.ts";
import { replacedParts } from "./replaced-parts.ts";
import { sleepFacts } from "./sleeps.ts";
import { TestTitles } from "./test-titles.ts";
import { markTests } from "./undeclared-tests.ts";
import type { HandedOut } from "./undeclared-tests.ts";

/**
 * What a test file does that makes tests slow, flaky or dependent on each other.
 */
export function testFacts(
  analysis: ScopeAnalysis,
  outside: readonly OutsideUse[],
  imports: readonly ImportRecord[],
  handedOut: HandedOut,
): TestFact[] {
  const imported = new Set(imports.map(({ variable }) => variable.name));
  markTests(analysis, imported, handedOut);
  const titles = new TestTitles(analysis.calls);
  return [
    ...callbackFlagFacts(analysis, titles, imports),
    ...sleepFacts(analysis.calls, titles, imported),
    ...leakFacts([...outside, ...replacedParts(imports, analysis.calls)], analysis, handedOut.any),
  ];
}
