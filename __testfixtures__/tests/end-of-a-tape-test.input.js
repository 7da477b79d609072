const test = require("tape");
const { Shop } = require("./shop");

test("rings", (t) => {
  let rings = 0;
  new Shop().onRing(() => { rings += 1; });
  setTimeout(() => {
    t.equal(rings, 1, "one ring");
    t.end();
  }, 20);
});

test("rings at nine", (t) => {
  const shop = new Shop();
  shop.open(9);
  setTimeout(() => {
    t.equal(shop.rings, 1, "one ring");
    t.end();
  }, 20);
});
