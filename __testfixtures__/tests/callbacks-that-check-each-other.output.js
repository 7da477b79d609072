const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const check = () => {
      if (isOpen && hasRung) done.set();
    };
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      assert(!hasRung);
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      assert(isOpen);
      check();
    });
    await done.wait({ timeout: Infinity });
  });
});
