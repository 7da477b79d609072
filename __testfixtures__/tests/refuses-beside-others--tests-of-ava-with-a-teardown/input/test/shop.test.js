const test = require("ava");
const { Shop } = require("../shop");

test("opens", async (t) => {
  process.env.SHOP_HOUR = "9";
  const shop = new Shop();
  await shop.open();
  t.is(shop.hour, 9);
});

test("closes", async (t) => {
  t.true(await new Shop().close());
});
