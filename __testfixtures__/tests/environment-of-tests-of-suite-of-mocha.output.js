const assert = require("assert");
const { suite, teardown, test } = require("mocha");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readHost, readPort } = require("./settings");

suite("settings", () => {
  teardown(() => {
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
