import assert from "node:assert";
import { it } from "node:test";
import { readPort } from "./settings.js";

it("reads the port anew", () => {
  process.env.PORT = "8080";
  assert.equal(readPort(), 8080);
  process.env.PORT = "9090";
  assert.equal(readPort(), 9090);
});
