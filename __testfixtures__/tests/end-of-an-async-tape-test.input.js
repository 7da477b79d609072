const test = require("tape");
const { Shop } = require("./shop");

test("serves", async (t) => {
  t.equal(await new Shop().serve("soup"), "soup");
});

test("serves twice", (t) => {
  let served = 0;
  const shop = new Shop();
  shop.on("error", t.end);
  shop.onServe((dish) => {
    t.equal(dish, "soup");
    if (++served === 2) t.end();
  });
});
