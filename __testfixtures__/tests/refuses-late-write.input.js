import assert from "node:assert";
import { test } from "node:test";
import { freePort, readPort } from "./settings.js";

test("reads the port", async () => {
  const port = await freePort();
  process.env.PORT = String(port);
  assert.equal(readPort(), port);
});
