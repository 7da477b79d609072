import assert from "node:assert";
import { test } from "node:test";
import { withEnv } from "@unambient/runtime/testing";
import { readPort } from "./settings.js";

test("reads the port", (t) => withEnv({ PORT: "8080" }, async () => {
  assert.equal(await readPort(), 8080);
  t.diagnostic("done");
}));
