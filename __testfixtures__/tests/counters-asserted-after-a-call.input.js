const assert = require("assert");
const { Shop, serve, told } = require("./shop");

describe("shop", () => {
  let calls = 0;

  beforeEach(() => {
    calls = 0;
  });

  it("tells each of its waiters", async () => {
    let served = 0, hasRung = false;
    const shop = new Shop();
    shop.on("served", () => served++);
    shop.on("rang", () => (hasRung = true));
    shop.each(() => {
      calls += 1;
    });
    await serve(2, shop);
    assert.strictEqual(served, 2);
    assert(hasRung);
    assert.deepStrictEqual(told({ calls }), { calls: 2 });
  });
});
