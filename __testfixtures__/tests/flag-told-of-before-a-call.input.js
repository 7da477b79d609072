const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", async () => {
    let isOpen = false;
    const shop = new Shop();
    shop.opened = () => {
      isOpen = true;
    };
    shop.door.emit("open");
    await shop.ready();
    expect(isOpen).toBe(true);
  });
});
