const { Shop } = require("./shop");
const { signal } = require("@unambient/runtime/testing");

describe("shop", () => {
  it("opens and rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("error", done.fail);
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.ring((error) => {
      if (error) return done.fail(error);
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
