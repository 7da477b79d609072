const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("rings once it is open", async () => {
    const done = signal();
    let isOpen = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
    });
    shop.on("ring", () => {
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
