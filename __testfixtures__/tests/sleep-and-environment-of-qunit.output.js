const { waitFor, withEnv } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

QUnit.module("shop");

QUnit.test("tells of an order", async (assert) => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => orders++);
  shop.order("soup");
  shop.order("stew");
  await waitFor(() => orders >= 2, { atLeast: 50 });
  assert.equal(orders, 2);
});

QUnit.test("knows its currency", (assert) => withEnv({
  SHOP_CURRENCY: "USD",
}, () => {
  assert.equal(new Shop().currency, "USD");
}));
