import assert from "node:assert";
import { test } from "node:test";
import { withEnv } from "@unambient/runtime/testing";
import { readPort } from "./settings.js";

test("reads the port", () => withEnv({ PORT: "8080" }, () => {
  process.env.HOST += ".org";
  assert.equal(readPort(), 8080);
}));
