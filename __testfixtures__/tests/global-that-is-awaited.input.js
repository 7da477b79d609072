import assert from "node:assert";
import { test } from "node:test";
import { load, startServer } from "./load.js";

test("loads", async () => {
  globalThis.server = await startServer();
  assert.equal(await load(), true);
});
