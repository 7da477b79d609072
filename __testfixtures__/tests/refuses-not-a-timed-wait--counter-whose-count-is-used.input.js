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

it("calls what it is given by itself", async () => {
  let told = 0;
  const tell = () => told++;
  const shop = new Shop();
  shop.on("served", tell);
  await serve(tell(), shop);
  assert.strictEqual(told, 2);
});

it("hands it to what looks at the answer", async () => {
  let asked = 0;
  const ask = () => asked++;
  const shop = new Shop();
  shop.off("served", ask);
  shop.numberBy(ask);
  await serve(2, shop);
  assert.strictEqual(asked, 2);
});
