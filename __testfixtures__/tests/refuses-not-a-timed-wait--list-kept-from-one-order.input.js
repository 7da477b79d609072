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
      served.push(dish);
    });
    await shop.order("soup");
    const first = served;
    served = [];
    await shop.order("bread");
    assert.deepEqual([...first, ...served], ["soup", "bread"]);
  });
});
