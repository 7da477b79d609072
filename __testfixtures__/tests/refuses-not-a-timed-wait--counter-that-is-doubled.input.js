const assert = require("assert");
const { Shop, serve } = require("./shop");

it("asks twice as many guests each time", async () => {
  let guests = 1;
  const shop = new Shop();
  shop.onRound(() => {
    guests += guests + 1;
  });
  await serve(2, shop);
  assert.strictEqual(guests, 7);
});
