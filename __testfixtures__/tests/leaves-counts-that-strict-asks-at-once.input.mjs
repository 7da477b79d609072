import { strict, strictEqual } from "node:assert";
import { it } from "node:test";
import { each } from "./each.mjs";

it("calls back for each", () => {
  let calls = 0;
  let last = 0;
  each([1, 2], (n) => {
    calls = calls + 1;
    last = n;
  });
  strict.equal(calls, 2);
  strictEqual(last, 2);
});
