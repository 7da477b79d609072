const { Shop } = require("./shop");

describe("shop", () => {
  it.each([
    ["soup", () => Shop.serve("bread")],
    ["tea", () => Shop.serve("cake")],
  ])("serves %s", (dish, next) => {
    let served = 0;
    const shop = new Shop();
    shop.on(dish, () => {
      if (++served === 2) next();
    });
    return shop.closed();
  });
});
