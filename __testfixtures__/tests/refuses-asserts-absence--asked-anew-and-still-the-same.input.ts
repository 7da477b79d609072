import { it } from "vitest";
import assert from "node:assert";
import { kitchen } from "./kitchen";

it("keeps its time until it is told", async () => {
  let before = kitchen.time;
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.strictEqual(kitchen.time, before);
  kitchen.advance();
  before = kitchen.time;
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.strictEqual(kitchen.time, before);
});
