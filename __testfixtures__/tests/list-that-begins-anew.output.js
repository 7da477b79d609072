const assert = require("node:assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", async () => {
    const served = signal();
    const shop = new Shop();
    shop.onServe((dish) => {
      served.set(dish);
      if (served.count > 9) throw new Error("too many");
    });
    await shop.order("soup");
    assert.deepEqual(served.values, ["soup"]);
    served.reset();
    await shop.order("bread");
    assert.deepStrictEqual(["bread"], served.values);
    assert.ok(served.values.includes("bread"));
    served.reset();
  });
});
