import assert from "node:assert";
import { after, before, test } from "node:test";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { readPort } from "./settings.js";

before(() => {
  stubEnv("PORT", "8080");
});

after(() => {
  unstubEnv("PORT");
});

test("reads the port", () => {
  assert.equal(readPort(), 8080);
});
