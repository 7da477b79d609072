import { describe, expect, it } from "vitest";
import type { CommandRun } from "../../src/validate/run-command.ts";
import { runSuite, type SuiteRun } from "../../src/validate/run-suite.ts";
import { testsCheck } from "../../src/validate/tests-check.ts";

/** A run of a runner that prints like vitest: `null` passes, `[]` fails and names nothing. */
function suiteOf(...runs: (readonly string[] | null)[]): Promise<SuiteRun & { left: number }> {
  const left = [...runs];
  const next = (): Promise<CommandRun> => {
    const failing = left.shift() as readonly string[] | null;
    const output = (failing ?? []).map((name) => ` FAIL  a.test.ts > ${name}\n`).join("");
    const exitCode = failing === null ? 0 : 1;
    return Promise.resolve({ passed: failing === null, exitCode, timedOut: false, output, milliseconds: 5 });
  };
  return runSuite(next).then((suite) => ({ ...suite, left: left.length }));
}

const names = (...tests: string[]): string[] => tests.map((test) => `a.test.ts > ${test}`);

describe("runSuite", () => {
  it.each<[what: string, runs: (string[] | null)[], outcome: string, broken: string[], flaky: string[]]>([
    ["passed", [null], "passed", [], []],
    ["failed, then passed", [["x"], null], "flaky", [], names("x")],
    ["the same test failed twice", [["x"], ["x"]], "failed", names("x"), []],
    [
      "one failed twice, others once",
      [
        ["x", "y"],
        ["x", "z"],
      ],
      "failed",
      names("x"),
      names("y", "z"),
    ],
    ["each time another", [["x"], ["y"], ["z"]], "flaky", [], names("x", "y", "z")],
    ["the third run decides", [["x"], ["y"], ["x"]], "failed", names("x"), names("y")],
    ["nameless, twice", [[], []], "failed", [], []],
    ["nameless, then passed", [[], null], "flaky", [], []],
    ["named once, nameless twice", [["x"], [], []], "failed", [], names("x")],
  ])("%s", async (_what, runs, outcome, broken, flaky) => {
    expect(await suiteOf(...runs)).toMatchObject({ outcome, broken, flaky, left: 0 });
  });

  it("does not run again what did not end", async () => {
    const run = { passed: false, exitCode: null, timedOut: true, output: "", milliseconds: 5 };
    let runs = 0;
    const suite = await runSuite(() => Promise.resolve({ ...run, runs: ++runs }));
    expect([suite.outcome, suite.timedOut, runs]).toEqual(["failed", true, 1]);
  });
});

describe("testsCheck", () => {
  const judge = async (runs: (string[] | null)[], base: (string[] | null)[]) => {
    const { status, detail } = testsCheck("tests", "t", await suiteOf(...runs), await suiteOf(...base));
    return `${status}: ${detail.replaceAll("a.test.ts > ", "")}`;
  };
  const twice = (...tests: string[]): string[][] => [tests, tests];

  it.each<[runs: (string[] | null)[], base: (string[] | null)[], said: string]>([
    [[null], [null], "passed: t passed"],
    [[null], twice("x"), "passed: t passed"],
    [[["x"], null], [null], "passed: t passed; flaky, failed once and passed when run again: x"],
    [twice("x"), [null], "failed: t failed: x"],
    [twice("x"), twice("x", "y"), "passed: t passed, but for what fails on the base: x"],
    [twice("x", "z"), twice("x"), "failed: t failed: z"],
    [twice("x"), [["x"], null], "failed: t failed: x"],
    [twice(), twice("x"), "skipped: t fails on the base as well: it proves nothing here"],
    [twice("x"), twice(), "skipped: t fails on the base as well: it proves nothing here"],
    [twice("1", "2", "3", "4", "5", "6", "7"), [null], "failed: t failed: 1, 2, 3, 4, 5 and 2 more"],
  ])("%j on a base of %j", async (runs, base, said) => {
    expect(await judge(runs, base)).toBe(said);
  });
});
