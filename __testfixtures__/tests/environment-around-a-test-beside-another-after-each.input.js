const assert = require("assert");
const afterEach = require("./after-each");
const { readHost, readPort } = require("./settings");

describe("settings", () => {
  it("have a port and a host", () => {
    process.env.PORT = "8080";
    assert.equal(readPort(), 8080);
    assert.equal(readPort(), 8080);
    assert.equal(readHost(), "localhost");
    assert.equal(readHost(), "localhost");
    assert.equal(afterEach.count, 0);
  });
});
