const assert = require("assert");
const sinon = require("sinon");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("closes at night", () => {
    const clock = sinon.useFakeTimers();
    const shop = new Shop();
    clock.tick(1000);
    assert.equal(shop.isOpen, false);
  });

  it("tells of each guest", async () => {
    const guests = signal();
    const shop = new Shop();
    shop.onGuest(() => {
      guests.set();
    });
    await shop.serve(2);
    assert.equal(guests.count, 2);
  });
});
