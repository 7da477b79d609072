const assert = require("assert");
const { load } = require("./settings");

describe("settings", function () {
  beforeEach(async function () {
    process.env.SHOP_HOST = "localhost";
    this.settings = await load();
  });

  it("has the host", function () {
    assert.equal(this.settings.host, "localhost");
  });

  it("has no port", () => {
    assert.equal(load.port, undefined);
  });
});
