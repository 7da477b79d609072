const test = require("node:test");
const { Shop } = require("./shop");

test("tells of an order", (t) => {
  t.plan(1);
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => orders++);
  shop.order("soup");
  setTimeout(() => {
    t.assert.equal(orders, 1);
  }, 50);
});
