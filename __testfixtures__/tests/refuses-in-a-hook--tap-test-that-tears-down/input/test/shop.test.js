const { test } = require("tap");
const { Shop } = require("../shop");

test("opens", async (t) => {
  process.env.SHOP_HOUR = "9";
  const shop = new Shop();
  t.equal(await shop.open(), true);
});

test("tear down the shop", async (t) => {
  process.env.SHOP_HOUR = "";
  t.equal(await new Shop().close(), true);
});
