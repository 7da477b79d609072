const assert = require("node:assert");
const { test } = require("node:test");
const { readHost, readPort } = require("./settings");

test("settings", async (t) => {
  await t.test("have a port and a host", () => {
    process.env.PORT = "8080";
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
    assert.equal(readHost(), "localhost");
  });
});
