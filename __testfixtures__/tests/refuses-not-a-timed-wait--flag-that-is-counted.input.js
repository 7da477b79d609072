const assert = require("assert");
const { Shop, serve } = require("./shop");

it("tells twice", async () => {
  let told = false;
  const shop = new Shop();
  shop.onTold(() => {
    told++;
  });
  await serve(2, shop);
  assert.strictEqual(told, 2);
});
