const { expect } = require("chai");
const { Shop } = require("./shop");

describe("shop", function () {
  this.timeout(10000);

  it("stays closed", async () => {
    let isOpen = false;
    let rings = 0;
    const shop = new Shop();
    shop.onOpen(() => {
      isOpen = true;
    });
    shop.onRing(() => {
      setTimeout(() => rings++, 0);
    });
    await shop.close();
    const before = rings;
    await shop.ring();
    expect(isOpen).to.be.false;
    expect(rings).to.be.above(before);
  });
});
