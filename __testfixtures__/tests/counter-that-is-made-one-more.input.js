const assert = require("assert");
const { Shop, serve } = require("./shop");

describe("shop", () => {
  it("tells each of its waiters", async () => {
    let calls = 0;
    let guests = 0;
    let sum = 0;
    let left = 0;
    let free = 0;
    let isTold = false;
    let doubled = 0;
    const shop = new Shop();
    shop.each(() => {
      calls = calls + 1;
    });
    shop.onGuests((more) => {
      guests = guests + more;
    });
    shop.onPay(() => {
      sum = sum + 2;
    });
    shop.onLeave((before) => {
      left = before + 1;
    });
    shop.onSeat(() => {
      free = free - 1;
    });
    shop.onTold(() => {
      isTold = isTold + 1;
    });
    shop.onRound(() => {
      doubled += doubled + 1;
    });
    await serve(2, shop);
    assert.strictEqual(calls, 2);
    assert.strictEqual(guests, 3);
    assert.strictEqual(sum, 4);
    assert.strictEqual(left, 3);
    assert.strictEqual(free, -2);
    assert.strictEqual(isTold, 1);
    assert.strictEqual(doubled, 3);
  });
});
