const assert = require("assert");
const { suite, test } = require("mocha");
const { readHost, readPort } = require("./settings");

suite("settings", () => {
  // Asked for first.
  test("have a host", () => {
    assert.equal(readHost(), "localhost");
  });

  test("have a port", () => {
    process.env.PORT = "8080";
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
  });
});
