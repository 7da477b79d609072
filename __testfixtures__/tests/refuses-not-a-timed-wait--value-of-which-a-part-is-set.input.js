const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  let served = {};

  beforeEach(() => {
    served = {};
  });

  it("serves twice", async () => {
    const shop = new Shop();
    shop.onServe((dish) => {
      served = dish;
    });
    await shop.order("soup");
    const next = (served.at = 7);
    assert.equal(served.at, next);
  });
});
