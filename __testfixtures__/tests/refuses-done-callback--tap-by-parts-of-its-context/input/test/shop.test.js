const { test } = require("tap");
const { Shop } = require("../shop");

test("opens", ({ equal, end }) => {
  process.env.SHOP_HOUR = "9";
  const shop = new Shop();
  shop.open(() => {
    equal(shop.hour, 9);
    end();
  });
});
