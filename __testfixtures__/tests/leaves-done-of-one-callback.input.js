const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", (done) => {
    const shop = new Shop();
    shop.on("open", (hour) => {
      if (hour < 9) return;
      assert.equal(hour, 9);
      done();
    });
  });
});
