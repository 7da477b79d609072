const assert = require("assert");
const { open } = require("../lib/shop");

describe("shop", function () {
  beforeEach(function () {
    process.env.SHOP_MODE = "light";
  });

  describe("at night", function () {
    before(function () {
      process.env.SHOP_MODE = "dark";
    });

    it("opens", function () {
      assert.ok(open());
    });
  });
});
