const test = require("tape");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("goes on while it sleeps", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(() => {
      new Promise((resolve) => setTimeout(resolve, 20));
    })
    .then(() => {
      t.ok(shop.isOpen);
      t.end();
    });
});
