const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { loadPort } = require("./settings");

describe("settings", () => {
  afterEach(() => {
    unstubEnv("PORT");
  });

  it("reads the port", (done) => {
    stubEnv("PORT", "8080");
    loadPort((port) => {
      assert.equal(port, 8080);
      done();
    });
  });
});
