const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readPort } = require("./settings");

suite("settings", () => {
  setup(() => readPort.reset());

  teardown(() => {
    unstubEnv("PORT");
  });

  test("reads a port", (done) => {
    stubEnv("PORT", "8080");
    assert.equal(readPort(), 8080);
    setImmediate(done);
  });
});
