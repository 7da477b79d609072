import { describe, expect, it } from "vitest";
import type { CommandRun } from "../../src/validate/run-command.ts";
import { runSuite } from "../../src/validate/run-suite.ts";
import { stoppedIn } from "../../src/validate/script-before.ts";
import { testsCheck } from "../../src/validate/tests-check.ts";

const LINTED = "\n> shop@1.0.0 pretest\n> eslint lib\n\n 4:22 error";

describe("stoppedIn", () => {
  it.each([
    ["a script that comes before", LINTED, "pretest"],
    ["one of pnpm", "> @shop/core@1.0.0 pretest:unit /home/shop\n> eslint lib\n", "pretest:unit"],
    ["one that starts another one", `${LINTED}\n> shop@1.0.0 lint\n> eslint lib\n`, "pretest"],
    ["the tests", `${LINTED}\n> shop@1.0.0 test\n> mocha\n 1 failing`, null],
    ["tests without one before", "> shop@1.0.0 test\n> mocha\n 1 failing", null],
    ["a runner that announces nothing", "1 failing", null],
  ])("%s", (_, output, script) => {
    expect(stoppedIn(output)).toBe(script);
  });

  it("is said instead of failing tests", async () => {
    const run: CommandRun = { passed: false, exitCode: 1, timedOut: false, output: LINTED, milliseconds: 5 };
    const suite = await runSuite(() => Promise.resolve(run));
    expect(testsCheck("tests, flags off", "npm run test", suite, null).detail).toBe(
      "npm run test failed in pretest: no test was run",
    );
  });
});
