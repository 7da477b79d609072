import { failingTests } from "./failing-tests.ts";
import { stoppedIn } from "./script-before.ts";
import { lastLines, type CommandRun } from "./run-command.ts";

/** How a test suite ended, after further tries when the first one failed. */
export interface SuiteRun {
  /** Flaky: no test failed twice. */
  readonly outcome: "passed" | "flaky" | "failed";
  readonly timedOut: boolean;
  /**
   * Tests that failed twice, and those that failed in one run and not in another; empty where the runner names none.
   */
  readonly broken: readonly string[];
  readonly flaky: readonly string[];
  /** See stoppedIn; null where the tests began. */
  readonly stoppedIn: string | null;
  readonly output: string;
  readonly milliseconds: number;
}

const mostTries = 3;

/**
 * Runs a suite; one that fails is run again, until it passes or a test has failed twice: broken is a test that failed
 * twice, flaky one that failed once. Where the runner names no tests the suite as a whole is taken for one.
 */
export async function runSuite(run: () => Promise<CommandRun>): Promise<SuiteRun> {
  const runs: CommandRun[] = [];
  const counts = new Map<string, number>();
  for (let isClear = false; !isClear && runs.length < mostTries;) {
    const last = await run();
    runs.push(last);
    const names = last.passed ? [] : namesIn(last);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    isClear = last.passed || last.timedOut || [...counts.values()].some((count) => count > 1);
  }
  return suiteRun(runs, counts);
}

/** The nameless failure of a suite has a name too, so that one rule does for both. */
const nameless = "";

function namesIn({ output }: CommandRun): readonly string[] {
  const names = failingTests(output);
  return names.length === 0 ? [nameless] : names;
}

function suiteRun(runs: readonly CommandRun[], counts: ReadonlyMap<string, number>): SuiteRun {
  const last = runs.at(-1) as CommandRun;
  const failed = runs.filter(({ passed }) => !passed).at(-1);
  const isBroken = (count: number): boolean => count > 1 || last.timedOut;
  const named = [...counts].filter(([name]) => name !== nameless);
  const isFailed = last.timedOut || [...counts.values()].some(isBroken);
  return {
    outcome: failed === undefined ? "passed" : isFailed ? "failed" : "flaky",
    timedOut: last.timedOut,
    broken: named.filter(([, count]) => isBroken(count)).map(([name]) => name),
    flaky: named.filter(([, count]) => !isBroken(count)).map(([name]) => name),
    stoppedIn: failed === undefined ? null : stoppedIn(failed.output),
    output: failed === undefined ? "" : lastLines(failed.output),
    milliseconds: runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}
