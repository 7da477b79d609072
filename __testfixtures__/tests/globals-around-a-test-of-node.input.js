import assert from "node:assert";
import { test } from "node:test";
import { load } from "./load.js";

test("loads", async () => {
  globalThis.fetch = async () => ({ ok: true });

  assert.equal(await load(), true);
});
