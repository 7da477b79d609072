const { Shop } = require("./shop");

QUnit.module("shop");

QUnit.test("tells of an order", async (assert) => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => orders++);
  shop.order("soup");
  shop.order("stew");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(orders, 2);
});

QUnit.test("knows its currency", (assert) => {
  process.env.SHOP_CURRENCY = "USD";
  assert.equal(new Shop().currency, "USD");
});
