import assert from "node:assert";
import test from "tape";
import { isWindows, readHome } from "./settings.js";

test("reads the home", async () => {
  if (isWindows()) {
    process.env.HOME = "C:/Users/ann";
  }
  assert.ok(readHome());
});
