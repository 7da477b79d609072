import assert from "node:assert";
import { afterEach, test } from "node:test";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { isWindows, readHome } from "./settings.js";

afterEach(() => {
  unstubEnv("HOME");
});

test("reads the home", () => {
  if (isWindows()) stubEnv("HOME", "");
  assert.ok(readHome());
  stubEnv("HOME", "/home/ann");
  assert.equal(readHome(), "/home/ann");
});
