const assert = require("node:assert");
const { test } = require("node:test");
const { withEnv } = require("@unambient/runtime/testing");
const { readHost, readPort } = require("./settings");

test("settings", async (t) => {
  await t.test("have a port and a host", () => withEnv({ PORT: "8080" }, () => {
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
    assert.equal(readHost(), "localhost");
  }));
});
