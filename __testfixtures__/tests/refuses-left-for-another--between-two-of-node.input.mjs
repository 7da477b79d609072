import assert from "node:assert";
import { test } from "node:test";
import { find } from "./notes.js";

test("asks for each", () => {
  delete process.env.IN_THREADS;
  assert.deepEqual(find("a"), ["each"]);
});

test("asks for threads", () => {
  process.env.IN_THREADS = "true";
  assert.deepEqual(find("a"), ["threads"]);
});

test("finds none", () => {
  assert.deepEqual(find("none"), []);
});
