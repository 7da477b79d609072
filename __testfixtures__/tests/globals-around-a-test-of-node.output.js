import assert from "node:assert";
import { test } from "node:test";
import { withGlobals } from "@unambient/runtime/testing";
import { load } from "./load.js";

test("loads", () => withGlobals({
  fetch: async () => ({ ok: true }),
}, async () => {
  assert.equal(await load(), true);
}));
