const assert = require("assert");
const { Shop } = require("./shop");

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("tells of an order", () => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => {
    orders += 1;
  });
  shop.order("soup");
  return wait(40).then(() => assert.equal(orders, 1));
});
