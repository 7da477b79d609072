const assert = require("assert");
const { readPort } = require("../lib/settings");

describe("settings", function () {
  beforeEach(function () {
    process.env.PORT = undefined;
  });

  it("have a port", function () {
    assert.equal(readPort(), 8080);
  });
});
