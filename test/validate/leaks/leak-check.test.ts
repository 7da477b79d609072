import { describe, expect, it } from "vitest";
import { leakCheck } from "../../../src/validate/leaks/leak-check.ts";
import type { TogetherRun } from "../../../src/validate/leaks/run-leaks.ts";

/** A run in as many orders as there are lists: null passed, else the tests that failed. */
function run(orders: readonly (readonly string[] | null)[], ...leaks: readonly string[]): TogetherRun {
  return {
    runner: "a runner",
    orders: orders.map((failing, i) => ({
      seed: i + 1,
      passed: failing === null,
      failing: failing ?? [],
      output: failing === null ? "" : "the output",
      milliseconds: 5,
    })),
    leaks: leaks.map((variable) => ({ variable, at: "a.test.js:3" })),
  };
}

const judged = (before: TogetherRun, after: TogetherRun): string => {
  const { status, detail } = leakCheck(before, after);
  return `${status}: ${detail.slice("2 shuffled orders in one process by a runner: ".length)}`;
};

const good = [null, null];

describe("leakCheck", () => {
  it.each<[what: string, before: TogetherRun, after: TogetherRun, said: string]>([
    [
      "a leak is gone",
      run(good, "process.env.A"),
      run(good),
      "passed: all passed, before and after; left changed before: process.env.A; after: nothing",
    ],
    [
      "a leak stays",
      run(good, "process.env.A"),
      run(good, "process.env.A"),
      "passed: all passed, before and after; left changed before: process.env.A; after: process.env.A",
    ],
    [
      "a leak is new",
      run(good),
      run(good, "process.env.A"),
      "failed: all passed, before and after; left changed before: nothing; after: process.env.A",
    ],
    [
      "an order is healed",
      run([["x"], null]),
      run(good),
      "passed: 1 failed before, 0 after; left changed before: nothing; after: nothing",
    ],
    [
      "the same test fails in another order",
      run([["x"], null]),
      run([null, ["x"]]),
      "passed: 1 failed before, 1 after; left changed before: nothing; after: nothing",
    ],
    [
      "another test fails",
      run([["x"], null]),
      run([["x", "y"], null]),
      "failed: 1 failed before, 1 after, new: y; left changed before: nothing; after: nothing",
    ],
    [
      "it fails without a name, and passed before",
      run(good),
      run([[], null]),
      "failed: 0 failed before, 1 after, new: the suite; left changed before: nothing; after: nothing",
    ],
    [
      "it fails without a name, as before",
      run([[], null]),
      run([[], null]),
      "skipped: 1 failed before, 1 after, without naming tests; left changed before: nothing; after: nothing",
    ],
  ])("%s", (_what, before, after, said) => {
    expect(judged(before, after)).toBe(said);
  });

  it("names each leak with the line that wrote it", () => {
    const { output } = leakCheck(run(good, "process.env.A", "process.env.B"), run(good, "process.env.B"));
    expect(output).toBe("gone:  process.env.A (a.test.js:3)\nstill: process.env.B (a.test.js:3)");
  });

  it("is skipped, with the reason, where the files cannot be run together", () => {
    const check = leakCheck({ reason: "nobody knows how" }, run(good));
    expect(check).toMatchObject({ status: "skipped", detail: "nobody knows how" });
  });
});
