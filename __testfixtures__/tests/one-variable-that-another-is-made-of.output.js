import assert from "node:assert";
import { test } from "node:test";
import { withEnv } from "@unambient/runtime/testing";
import { readUrl } from "./settings.js";

test("reads the address", () => withEnv({ HOST: "example.org" }, () => withEnv({
  URL: `http://${process.env.HOST}/`,
}, () => {
  assert.equal(readUrl(), "http://example.org/");
})));
