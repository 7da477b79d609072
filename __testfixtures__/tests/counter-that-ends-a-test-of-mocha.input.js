const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", function () {
  it("serves three", function (done) {
    this.timeout(5000);
    const shop = new Shop();
    let served = 0;
    shop.on("serve", function (dish) {
      assert.ok(dish);
      served++;
      if (served === 3) done();
    });
    shop.order("soup", "bread", "tea");
  });
});
