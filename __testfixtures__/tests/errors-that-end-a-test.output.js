const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

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

  it("rings twice before it closes", async () => {
    const done = signal();
    let rings = 0;
    const shop = new Shop();
    shop.on("ring", (hour) => {
      try {
        shop.check(hour);
      } catch (error) {
        return done.fail(error);
      }
      rings++;
      if (rings === 2) done.set();
    });
    shop.on("close", () => done.fail(new Error("closed too early")));
    await done.wait({ timeout: Infinity });
  });
});
