const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readPort } = require("../lib/settings");

describe("settings", function () {
  beforeEach(function () {
    stubEnv("PORT", "8080");
  });

  afterEach(function () {
    unstubEnv("PORT");
  });

  it("reads the port", function () {
    assert.equal(readPort(), 8080);
  });
});
