import type { CheckResult } from "../model/report.ts";
import { lastLines, type CommandRun } from "./run-command.ts";

/** How a test suite ended, after a second try when the first one failed. */
export interface SuiteRun {
  readonly outcome: "passed" | "flaky" | "failed";
  readonly timedOut: boolean;
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs a suite; one that fails is run again, to tell a flaky test from a broken one. */
export async function runSuite(run: () => Promise<CommandRun>): Promise<SuiteRun> {
  const first = await run();
  if (first.passed) return suiteRun("passed", first, first.milliseconds);
  const second = first.timedOut ? first : await run();
  const spent = second === first ? first.milliseconds : first.milliseconds + second.milliseconds;
  return suiteRun(second.passed ? "flaky" : "failed", second.passed ? first : second, spent);
}

function suiteRun(outcome: SuiteRun["outcome"], run: CommandRun, milliseconds: number): SuiteRun {
  const output = outcome === "passed" ? "" : lastLines(run.output);
  return { outcome, timedOut: run.timedOut, output, milliseconds };
}

/** Turns a suite's run into a check; `base` is the same suite on the code before any stage. */
export function testsCheck(name: string, line: string, suite: SuiteRun, base: SuiteRun | null): CheckResult {
  const alreadyBroken = base?.outcome === "failed" && suite.outcome === "failed";
  return {
    name,
    status: alreadyBroken ? "skipped" : suite.outcome === "failed" ? "failed" : "passed",
    detail: alreadyBroken
      ? `${line} fails on the base as well: it proves nothing here`
      : `${line} ${words(suite)}`,
    milliseconds: suite.milliseconds,
    output: suite.outcome === "failed" ? suite.output : null,
  };
}

function words(suite: SuiteRun): string {
  if (suite.timedOut) return "did not end in time and was stopped";
  if (suite.outcome === "flaky") return "failed once and passed when run again: flaky";
  return suite.outcome;
}

/** A check that was not run. */
export function skippedCheck(name: string, reason: string): CheckResult {
  return { name, status: "skipped", detail: reason, milliseconds: 0, output: null };
}
