const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", function () {
  it("serves no more than three", async function () {
    "use strict";
    const done = signal();
    const shop = new Shop();
    let served = 0;
    shop.on("serve", () => {
      served++;
      assert.ok(served <= 3);
      if (served === 3) {
        setTimeout(done.set, 50);
      }
    });
    shop.on("close", () => {
      if (served === 3) process.nextTick(done.set);
      if (served > 3) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
