const assert = require("assert");
const { Shop, serve } = require("./shop");

it("hands it to what looks at the answer", async () => {
  let asked = 0;
  const ask = () => asked++;
  const shop = new Shop();
  shop.off("served", ask);
  shop.numberBy(ask);
  await serve(2, shop);
  assert.strictEqual(asked, 2);
});
