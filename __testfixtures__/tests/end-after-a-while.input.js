const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", function () {
  it("serves no more than three", function (done) {
    "use strict";
    const shop = new Shop();
    let served = 0;
    shop.on("serve", () => {
      served++;
      assert.ok(served <= 3);
      if (served === 3) {
        setTimeout(done, 50);
      }
    });
    shop.on("close", () => {
      if (served === 3) process.nextTick(done);
      if (served > 3) done();
    });
  });
});
