const assert = require("assert");
const sinon = require("sinon");
const { Shop } = require("./shop");

describe("shop", () => {
  it("closes at night", async () => {
    let isClosed = false;
    const clock = sinon.useFakeTimers();
    const shop = new Shop();
    shop.onClose(() => {
      isClosed = true;
    });
    await shop.open();
    clock.tick(1000);
    assert.equal(isClosed, true);
  });
});
