const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  let served;

  beforeEach(() => {
    served = ["bread"];
  });

  it("serves twice", async () => {
    const shop = new Shop();
    shop.onServe((dish) => {
      served.push(dish);
    });
    await shop.order("soup");
    assert.deepEqual(served, ["bread", "soup"]);
  });
});
