import assert from "node:assert";
import { test } from "node:test";
import { isWindows, readHome } from "./settings.js";

test("reads the home", () => {
  if (isWindows()) {
    process.env.HOME = "C:/Users/ann";
  }
  assert.ok(readHome());
});
