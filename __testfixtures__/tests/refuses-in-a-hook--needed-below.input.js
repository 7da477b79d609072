const assert = require("assert");
const { open } = require("../lib/shop");

describe("shop", function () {
  before(function () {
    process.env.SHOP_FOLDER = "/tmp/shop";
  });

  it("opens", function () {
    assert.ok(open());
  });
});

describe("folder", function () {
  it("is the shop's", function () {
    assert.equal(process.env.SHOP_FOLDER, "/tmp/shop");
  });
});
