const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", async () => {
    let isOpen = signal();
    let hasRung = signal();
    let shop = new Shop();

    shop.on("open", isOpen.set);
    shop.on("ring", hasRung.set);

    shop.start();
    await isOpen.wait({ timeout: Infinity });
    await hasRung.wait({ timeout: Infinity });
  });
});
