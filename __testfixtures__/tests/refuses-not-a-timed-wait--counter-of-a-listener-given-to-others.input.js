const assert = require("assert");
const { Shop, serve } = require("./shop");

it("asks for a number, and tells its listener", async () => {
  let served = 0;
  const next = () => served++;
  const shop = new Shop({ next });
  shop.on("served", next);
  await serve(2, shop);
  assert.strictEqual(served, 2);
});
