const assert = require("assert");
const { open, close } = require("../lib/shop");

describe("shop", function () {
  beforeEach(function () {
    process.env.SHOP_FOLDER = "/tmp/shop";
  });

  after(function () {
    close(process.env.SHOP_FOLDER);
  });

  it("opens", function () {
    assert.ok(open());
  });
});
