const { Shop } = require("./shop");

describe("shop", () => {
  it("opens without a sound", (done) => {
    const shop = new Shop();
    shop.on("ring", () => done(new Error("rang")));
    shop.open();
    setTimeout(done, 100);
  });
});
