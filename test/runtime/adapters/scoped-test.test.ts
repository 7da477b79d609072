import * as runner from "vitest";
import { scopedTest } from "../../../runtime/src/adapters/vitest.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag } from "../with-mode.ts";

const { describe, expect } = runner;
const it = scopedTest(runner.it);

const count = cell("count", { flag: freshFlag("on"), inherit: "fresh", legacy: 0 });

describe("a scoped test", () => {
  for (const name of ["first", "second"])
    it(`has state of its own: ${name}`, async () => {
      expect(scope.current().key).toBe(`has state of its own: ${name}`);
      expect((count.value += 1)).toBe(1);
      await Promise.resolve();
      expect(count.value).toBe(1);
    });

  it.skip("can be skipped", () => expect.unreachable());
  it.each([1, 2])("keeps each: %d", (n) => expect(n).toBeGreaterThan(0));

  it("wraps what is called as the test is, for any runner", () => {
    const calls: unknown[] = [];
    const call = (name: string, fn: () => unknown, limit?: number): void =>
      void calls.push([name, fn(), limit]);
    const test = scopedTest(Object.assign(call, { only: call.bind(null), each: () => "table" }));
    test("plain", () => scope.current().key, 100);
    test.only("only", () => scope.current().key);
    expect(calls).toEqual([
      ["plain", "plain", 100],
      ["only", "only", undefined],
    ]);
    expect(test.each()).toBe("table");
  });
});
