const assert = require("assert");
const { Shop, serve } = require("./shop");

it("tells a listener until it leaves", async () => {
  let served = 0;
  let hasRung = false;
  const count = () => served++;
  const ring = () => (hasRung = true);
  const shop = new Shop();
  shop.on("served", count);
  shop.once("rang", ring);
  await serve(2, shop);
  assert.strictEqual(served, 2);
  assert(hasRung);
  shop.off("served", count);
  shop.removeListener("rang", ring);
  shop.removeEventListener("rang", ring);
});
