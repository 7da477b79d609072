const assert = require("assert");
const { Shop, serve } = require("./shop");

it("keeps it where others number their parcels by it", async () => {
  let packed = 0;
  const pack = () => packed++;
  const shop = new Shop();
  shop.on("packed", pack);
  shop.parcels = [pack];
  await serve(2, shop);
  assert.strictEqual(packed, 2);
});
