const test = require("tape");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("serves what it is told", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(() => waitFor(() => shop.served[0] === "soup", { atLeast: 20 }))
    .then(() => {
      t.equal(shop.served[0], "soup");
      return shop.order("bread");
    })
    .then(function () {
      return waitFor(() => shop.served[1] === "bread", { atLeast: 30 });
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
    .then(() => waitFor(() => isServed, { atLeast: 20 }))
    .then(() => {
      t.ok(isServed);
      t.end();
    });
});
