const assert = require("assert");
const { Shop } = require("./shop");
const { waitFor } = require("@unambient/runtime/testing");

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
