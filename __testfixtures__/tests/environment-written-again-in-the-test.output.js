import assert from "node:assert";
import { it } from "node:test";
import { withEnv } from "@unambient/runtime/testing";
import { readPort } from "./settings.js";

it("reads the port anew", () => withEnv({ PORT: "8080" }, () => {
  assert.equal(readPort(), 8080);
  process.env.PORT = "9090";
  assert.equal(readPort(), 9090);
}));
