import assert from "node:assert";
import { test } from "node:test";
import { isWindows, readHome } from "./settings.js";

test("reads the home", () => {
  if (isWindows()) process.env.HOME = "";
  assert.ok(readHome());
  process.env.HOME = "/home/ann";
  assert.equal(readHome(), "/home/ann");
});
