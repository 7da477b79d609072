const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", async () => {
    const isOpen = signal();
    const shop = new Shop();
    shop.opened = () => {
      isOpen.set();
    };
    shop.door.emit("open");
    await shop.ready();
    expect(isOpen.isSet).toBe(true);
  });
});
