const { test } = require("tap");
const { Shop } = require("../shop");

test("opens", async (t) => {
  const shop = new Shop();
  t.equal(await shop.open(), true);
  process.env.SHOP_HOUR = "9";
});

test("is open", async (t) => {
  t.equal(await new Shop().isOpen(), true);
});
