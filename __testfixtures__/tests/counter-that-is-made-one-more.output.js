const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop, serve } = require("./shop");

describe("shop", () => {
  it("tells each of its waiters", async () => {
    const calls = signal();
    const guests = signal(0);
    const sum = signal(0);
    const left = signal(0);
    const free = signal(0);
    const isTold = signal(false);
    let doubled = 0;
    const shop = new Shop();
    shop.each(() => {
      calls.set();
    });
    shop.onGuests((more) => {
      guests.set(guests.value + more);
    });
    shop.onPay(() => {
      sum.set(sum.value + 2);
    });
    shop.onLeave((before) => {
      left.set(before + 1);
    });
    shop.onSeat(() => {
      free.set(free.value - 1);
    });
    shop.onTold(() => {
      isTold.set(isTold.value + 1);
    });
    shop.onRound(() => {
      doubled += doubled + 1;
    });
    await serve(2, shop);
    assert.strictEqual(calls.count, 2);
    assert.strictEqual(guests.value, 3);
    assert.strictEqual(sum.value, 4);
    assert.strictEqual(left.value, 3);
    assert.strictEqual(free.value, -2);
    assert.strictEqual(isTold.value, 1);
    assert.strictEqual(doubled, 3);
  });
});
