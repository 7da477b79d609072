import assert from "node:assert/strict";
import { test } from "node:test";
import { kitchen } from "./kitchen";

test("asks the page for its kitchen", () => {
  (global as unknown as Record<string, unknown>)["kitchen"] = { isOpen: true };
  (<any>globalThis).clock = 12;
  assert.equal(kitchen().isOpen, true);
});
