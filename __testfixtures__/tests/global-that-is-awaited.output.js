import assert from "node:assert";
import { test } from "node:test";
import { load, startServer } from "./load.js";
import { withGlobals } from "@unambient/runtime/testing";

test("loads", async () => {
  return withGlobals({ server: await startServer() }, async () => {
    assert.equal(await load(), true);
  });
});
