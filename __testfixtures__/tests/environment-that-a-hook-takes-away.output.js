const assert = require("assert");
const { withEnv } = require("@unambient/runtime/testing");
const { readPort } = require("./settings");

describe("settings", function () {
  beforeEach(function () {
    delete process.env.PORT;
  });

  it("have a port", function () {
    assert.equal(readPort(), 8080);
  });

  it("take a port from the environment", function () {
    return withEnv({ PORT: "8081" }, () => {
      assert.equal(readPort(), 8081);
    });
  });
});
