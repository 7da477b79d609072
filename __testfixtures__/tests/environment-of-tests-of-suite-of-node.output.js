const assert = require("assert");
const { afterEach, suite, test } = require("node:test");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readHost, readPort } = require("./settings");

suite("settings", () => {
  afterEach(() => {
    unstubEnv("PORT");
  });

  // Asked for first.
  test("have a host", () => {
    assert.equal(readHost(), "localhost");
  });

  test("have a port", () => {
    stubEnv("PORT", "8080");
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
  });
});
