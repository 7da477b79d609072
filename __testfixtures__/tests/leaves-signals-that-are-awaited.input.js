const assert = require("assert");
const { Shop } = require("./shop");
const { signal } = require("@unambient/runtime/testing");

describe("shop", () => {
  it("rings once it is open", async () => {
    const rung = signal();
    let isOpen = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
    });
    shop.on("ring", () => {
      assert(isOpen);
      if (isOpen) rung.set();
    });
    await rung.wait();
  });
});
