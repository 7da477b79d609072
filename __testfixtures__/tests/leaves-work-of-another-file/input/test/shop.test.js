const assert = require("assert");
const { Shop } = require("../shop");
const { cook } = require("./kitchen");

it("tells of an order", async () => {
  const shop = new Shop();
  shop.order("soup");
  await cook(50);
  assert.equal(shop.orders, 1);
});
