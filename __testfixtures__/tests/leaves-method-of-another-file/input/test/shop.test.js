const assert = require("assert");
const { Shop } = require("../shop");
const clock = require("./clock");

it("tells of an order", async () => {
  const shop = new Shop();
  shop.order("soup");
  await clock.delay(50);
  assert.equal(shop.orders, 1);
});
