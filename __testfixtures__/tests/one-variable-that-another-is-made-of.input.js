import assert from "node:assert";
import { test } from "node:test";
import { readUrl } from "./settings.js";

test("reads the address", () => {
  process.env.HOST = "example.org";
  process.env.URL = `http://${process.env.HOST}/`;
  assert.equal(readUrl(), "http://example.org/");
});
