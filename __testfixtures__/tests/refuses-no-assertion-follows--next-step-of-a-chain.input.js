const test = require("tape");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("orders again after a while", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then(() => shop.order("bread"))
    .then(() => t.end());
});
