import assert from "node:assert";
import { test } from "node:test";
import { load } from "./load.js";
import { withGlobals } from "@unambient/runtime/testing";

test("loads", () => withGlobals({
  fetch: async () => ({ ok: true }),
}, async () => {
  assert.equal(await load(), true);
}));
