const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", async () => {
    const isOpen = signal();
    const hasRung = signal();
    const shop = new Shop();

    shop.on("open", isOpen.set);
    shop.on("ring", hasRung.set);

    shop.start();
    await isOpen.wait({ timeout: Infinity });
    await hasRung.wait({ timeout: Infinity });
  });
});
