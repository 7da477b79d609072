const { expect } = require("chai");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", function () {
  this.timeout(10000);

  it("stays closed", async () => {
    const isOpen = signal();
    const rings = signal();
    const shop = new Shop();
    shop.onOpen(() => {
      isOpen.set();
    });
    shop.onRing(() => {
      setTimeout(() => rings.set(), 0);
    });
    await shop.close();
    const before = rings.count;
    await shop.ring();
    expect(isOpen.isSet).to.be.false;
    expect(rings.count).to.be.above(before);
  });
});
