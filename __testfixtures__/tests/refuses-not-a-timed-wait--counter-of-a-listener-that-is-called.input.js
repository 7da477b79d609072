const assert = require("assert");
const { Shop, serve } = require("./shop");

it("calls what it is given by itself", async () => {
  let told = 0;
  const tell = () => told++;
  const shop = new Shop();
  shop.on("served", tell);
  await serve(tell(), shop);
  assert.strictEqual(told, 2);
});
