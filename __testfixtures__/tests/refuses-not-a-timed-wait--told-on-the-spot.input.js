const { Shop } = require("./shop");

describe("shop", () => {
  it("is told of each change", () => {
    let changes = 0;
    const shop = new Shop();
    shop.changed = () => {
      changes++;
    };
    return shop.open().then(() => {
      shop.watcher.emit("change", "menu");
      expect(changes).toBe(1);
    });
  });
});
