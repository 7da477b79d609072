const assert = require("node:assert");
const { Shop } = require("./shop");

describe("shop", () => {
  let served;

  before(() => {
    served = "nothing";
  });

  afterEach(() => {
    served = null;
  });

  it("serves", async () => {
    const shop = new Shop();
    shop.onServe((dish) => {
      served = dish;
    });
    await shop.order("soup");
    assert.equal(served, "soup");
  });
});
