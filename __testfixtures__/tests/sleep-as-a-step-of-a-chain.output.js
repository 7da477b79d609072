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

test("orders again after a while", (t) => {
  const shop = new Shop();
  shop
    .order("soup")
    .then(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then(() => shop.order("bread"))
    .then(() => t.end());
});

test("sleeps in its queue", (t) => {
  const shop = new Shop();
  let isRung = false;
  shop.on("ring", () => {
    isRung = true;
  });
  shop
    .queue(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then(() => {
      t.ok(isRung);
      t.end();
    });
});
