import assert from "node:assert";
import { afterEach, test } from "node:test";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { readUrl } from "./settings.js";

afterEach(() => {
  unstubEnv("HOST", "URL");
});

test("reads the address", () => {
  stubEnv("HOST", "example.org");
  stubEnv("URL", `http://${process.env.HOST}/`);
  assert.equal(readUrl(), "http://example.org/");
});
