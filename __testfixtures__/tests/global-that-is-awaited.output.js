import assert from "node:assert";
import { test } from "node:test";
import { withGlobals } from "@unambient/runtime/testing";
import { load, startServer } from "./load.js";

test("loads", async () => {
  return withGlobals({ server: await startServer() }, async () => {
    assert.equal(await load(), true);
  });
});
