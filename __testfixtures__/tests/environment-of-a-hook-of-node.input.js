import assert from "node:assert";
import { before, test } from "node:test";
import { readPort } from "./settings.js";

before(() => {
  process.env.PORT = "8080";
});

test("reads the port", () => {
  assert.equal(readPort(), 8080);
});
