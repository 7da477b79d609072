import assert from "node:assert";
import { test } from "node:test";
import { readPort } from "./settings.js";

test("reads the port", () => {
  process.env.PORT = "8080";
  process.env.HOST += ".org";
  assert.equal(readPort(), 8080);
});
