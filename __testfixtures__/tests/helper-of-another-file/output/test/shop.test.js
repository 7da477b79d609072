const assert = require("assert");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("../shop");
const helpers = require("./sleep");
const { sleep } = require("./sleep");

it("tells of an order", async () => {
  const shop = new Shop();
  let dish = null;
  shop.onOrder((ordered) => {
    dish = ordered;
  });
  shop.order("soup");
  await waitFor(() => dish === "soup", { atLeast: 50 });
  assert.equal(dish, "soup");
});

it("tells of two orders", async () => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => orders++);
  shop.order("soup");
  shop.order("stew");
  await waitFor(() => orders >= 2, { atLeast: 50 });
  assert.equal(orders, 2);
});
