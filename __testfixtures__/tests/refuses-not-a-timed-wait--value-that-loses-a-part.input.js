const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  let served = [];

  beforeEach(() => {
    served = [];
  });

  it("serves twice", async () => {
    const shop = new Shop();
    shop.onServe((dish) => {
      served = served.concat(dish);
    });
    await shop.order("soup");
    assert.equal(served.pop(), "soup");
  });
});
