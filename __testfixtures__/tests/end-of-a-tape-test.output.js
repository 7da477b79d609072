const test = require("tape");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("rings", (t) => {
  let rings = 0;
  new Shop().onRing(() => { rings += 1; });
  waitFor(() => rings >= 1, { atLeast: 20 }).then(() => {
    t.equal(rings, 1, "one ring");
    t.end();
  }).catch((error) => t.end(error));
});

test("rings at nine", (t) => {
  const shop = new Shop();
  shop.open(9);
  waitFor(() => shop.rings >= 1, { atLeast: 20 }).then(() => {
    t.equal(shop.rings, 1, "one ring");
    t.end();
  }).catch((error) => t.end(error));
});
