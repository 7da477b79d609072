const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { load } = require("./settings");

describe("settings", function () {
  beforeEach(async function () {
    stubEnv("SHOP_HOST", "localhost");
    this.settings = await load();
  });

  afterEach(function () {
    unstubEnv("SHOP_HOST");
  });

  it("has the host", function () {
    assert.equal(this.settings.host, "localhost");
  });

  it("has no port", () => {
    assert.equal(load.port, undefined);
  });
});
