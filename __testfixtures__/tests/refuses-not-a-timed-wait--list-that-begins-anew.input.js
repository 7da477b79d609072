const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", async () => {
    let served = [];
    const shop = new Shop();
    shop.onServe((dish) => {
      served.push(dish);
      if (served.length > 9) throw new Error("too many");
    });
    await shop.order("soup");
    assert.deepEqual(served, ["soup"]);
    served = [];
    await shop.order("bread");
    assert.deepStrictEqual(["bread"], served);
    assert.ok(served.includes("bread"));
    served.length = 0;
  });
});
