const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", async () => {
    let served = [];
    const shop = new Shop();
    shop.onServe((dish) => {
      served.push(dish);
    });
    served = ["bread"];
    await shop.order("soup");
    assert.equal(served.at(-1), "soup");
  });
});
