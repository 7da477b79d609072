import assert from "node:assert";
import test from "tape";
import { isWindows, readHome } from "./settings.js";

test("reads the home", async () => {
  if (isWindows()) process.env.HOME = "";
  assert.ok(readHome());
  process.env.HOME = "/home/ann";
  assert.equal(readHome(), "/home/ann");
});
