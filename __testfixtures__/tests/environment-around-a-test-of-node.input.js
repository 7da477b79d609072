import assert from "node:assert";
import { test } from "node:test";
import { readPort } from "./settings.js";

test("reads the port", async (t) => {
  process.env.PORT = "8080";
  assert.equal(await readPort(), 8080);
  t.diagnostic("done");
});
