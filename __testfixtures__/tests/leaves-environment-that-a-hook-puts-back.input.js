const assert = require("assert");
const { readPort } = require("../lib/settings");

describe("settings", function () {
  const { PORT } = process.env;

  beforeEach(function () {
    process.env.PORT = "8080";
  });

  afterEach(function () {
    if (PORT === undefined) delete process.env.PORT;
    else process.env.PORT = PORT;
  });

  it("reads the port", function () {
    assert.equal(readPort(), 8080);
  });
});
