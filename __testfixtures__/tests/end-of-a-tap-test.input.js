const { test } = require("tap");
const { Shop } = require("./shop");

test("rings", (t) => {
  let rings = 0;
  new Shop().onRing(() => { rings += 1; });
  setTimeout(() => {
    t.equal(rings, 1, "one ring");
    t.end();
  }, 20);
});
