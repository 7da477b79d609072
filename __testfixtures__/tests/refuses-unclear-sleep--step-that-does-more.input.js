const test = require("tape");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("says what comes of one of two", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(({ table }) => {
      t.ok(table);
      return new Promise((resolve) => setTimeout(resolve, 20));
    })
    .then(() => {
      t.ok(shop.isOpen);
      t.end();
    });
});
