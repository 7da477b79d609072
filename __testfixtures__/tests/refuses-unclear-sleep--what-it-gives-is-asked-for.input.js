const test = require("tape");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("says what came of it", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then((nothing) => {
      t.ok(shop.isOpen);
      t.equal(nothing, undefined);
      t.end();
    });
});
