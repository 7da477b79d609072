const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.use((request, response, next) => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
