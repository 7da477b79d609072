const assert = require("assert");
const { withEnv } = require("@unambient/runtime/testing");
const afterEach = require("./after-each");
const { readHost, readPort } = require("./settings");

describe("settings", () => {
  it("have a port and a host", () => withEnv({ PORT: "8080" }, () => {
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
    assert.equal(readHost(), "localhost");
    assert.equal(afterEach.count, 0);
  }));
});
