const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", function () {
  it("serves three", async function () {
    const done = signal();
    this.timeout(5000);
    const shop = new Shop();
    let served = 0;
    shop.on("serve", function (dish) {
      assert.ok(dish);
      served++;
      if (served === 3) done.set();
    });
    shop.order("soup", "bread", "tea");
    await done.wait({ timeout: Infinity });
  });
});
