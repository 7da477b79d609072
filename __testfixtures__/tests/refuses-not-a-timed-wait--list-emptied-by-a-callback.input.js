const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  let served;

  beforeEach(() => {
    served = [];
  });

  it("serves twice", async () => {
    const shop = new Shop();
    shop.onServe((dish) => {
      if (dish === "water") served = [];
      served.push(dish);
    });
    await shop.order("soup");
    assert.deepEqual(served, ["soup"]);
  });
});
