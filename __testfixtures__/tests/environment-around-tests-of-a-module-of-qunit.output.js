const { withEnv } = require("@unambient/runtime/testing");
const { readHost, readPort } = require("./settings");

QUnit.module("settings", () => {
  QUnit.test("port and host", (assert) => withEnv({ PORT: "8080" }, () => {
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
    assert.equal(readHost(), "localhost");
  }));
});
