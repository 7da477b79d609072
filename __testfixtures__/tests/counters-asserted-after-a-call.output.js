const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop, serve, told } = require("./shop");

describe("shop", () => {
  const calls = signal();

  beforeEach(() => {
    calls.reset();
  });

  it("tells each of its waiters", async () => {
    const served = signal();
    const hasRung = signal();
    const shop = new Shop();
    shop.on("served", () => served.set());
    shop.on("rang", () => hasRung.set());
    shop.each(() => {
      calls.set();
    });
    await serve(2, shop);
    assert.strictEqual(served.count, 2);
    assert(hasRung.isSet);
    assert.deepStrictEqual(told({ calls: calls.count }), { calls: 2 });
  });
});
