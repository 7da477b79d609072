const assert = require("assert");
const { load } = require("./settings");

describe("settings", function () {
  const host = process.env.SHOP_HOST;

  beforeEach(async function () {
    process.env.SHOP_HOST = "localhost";
    this.settings = await load();
  });

  afterEach(function () {
    if (host === undefined) delete process.env.SHOP_HOST;
    else process.env.SHOP_HOST = host;
  });

  it("has the host", function () {
    assert.equal(this.settings.host, "localhost");
  });
});
