const test = require("tape");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("serves", async (t) => {
  t.equal(await new Shop().serve("soup"), "soup");
});

test("serves twice", async (t) => {
  const ended = signal();
  let served = 0;
  const shop = new Shop();
  shop.on("error", ended.fail);
  shop.onServe((dish) => {
    t.equal(dish, "soup");
    if (++served === 2) ended.set();
  });
  await ended.wait({ timeout: Infinity });
});
