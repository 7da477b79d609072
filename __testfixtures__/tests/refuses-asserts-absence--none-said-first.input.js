const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("does not ring when it is closed", (done) => {
    const shop = new Shop();
    shop.close();
    setTimeout(() => {
      assert.equal(0, shop.rings);
      done();
    }, 20);
  });
});
