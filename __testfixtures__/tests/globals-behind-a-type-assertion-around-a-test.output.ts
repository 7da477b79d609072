import assert from "node:assert/strict";
import { test } from "node:test";
import { withGlobals } from "@unambient/runtime/testing";
import { kitchen } from "./kitchen";

test("asks the page for its kitchen", () => withGlobals({
  kitchen: { isOpen: true },
  clock: 12,
}, () => {
  assert.equal(kitchen().isOpen, true);
}));
