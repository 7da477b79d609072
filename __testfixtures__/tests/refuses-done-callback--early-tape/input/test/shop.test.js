const test = require("tape");
const { Shop } = require("../shop");

test("opens", (t) => {
  process.env.SHOP_HOUR = "9";
  const shop = new Shop();
  shop.open(() => {
    t.equal(shop.hour, 9);
    t.end();
  });
});
