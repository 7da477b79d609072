const assert = require("assert");
const sinon = require("sinon");
const { Shop } = require("./shop");

describe("shop", () => {
  it("closes at night", () => {
    const clock = sinon.useFakeTimers();
    const shop = new Shop();
    clock.tick(1000);
    assert.equal(shop.isOpen, false);
  });

  it("tells of each guest", async () => {
    let guests = 0;
    const shop = new Shop();
    shop.onGuest(() => {
      guests++;
    });
    await shop.serve(2);
    assert.equal(guests, 2);
  });
});
