const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop, serve } = require("./shop");

it("tells a listener until it leaves", async () => {
  const served = signal();
  const hasRung = signal();
  const count = () => served.set();
  const ring = () => hasRung.set();
  const shop = new Shop();
  shop.on("served", count);
  shop.once("rang", ring);
  await serve(2, shop);
  assert.strictEqual(served.count, 2);
  assert(hasRung.isSet);
  shop.off("served", count);
  shop.removeListener("rang", ring);
  shop.removeEventListener("rang", ring);
});
