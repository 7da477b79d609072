const test = require("tape");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("serves what it is told", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then(() => {
      t.equal(shop.served[0], "soup");
      return shop.order("bread");
    })
    .then(function () {
      return sleep(30);
    })
    .then((_) => {
      t.equal(shop.served[1], "bread");
      t.end();
    })
    .catch(t.end);
});

test("serves it at once when it is rung", (t) => {
  const shop = new Shop();
  let isServed = false;
  shop
    .order("soup", () => {
      isServed = true;
    })
    .then(() => sleep(20))
    .then(() => {
      t.ok(isServed);
      t.end();
    });
});
