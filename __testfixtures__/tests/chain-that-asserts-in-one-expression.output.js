const assert = require("assert");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

it("tells of an order", () => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => {
    orders += 1;
  });
  shop.order("soup");
  return waitFor(() => orders >= 1, {
    atLeast: 40,
  }).then(() => assert.equal(orders, 1));
});
