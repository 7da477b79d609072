const { Shop } = require("./shop");

describe("shop", () => {
  it("tells on the spot", (done) => {
    let isTelling = false;
    const shop = new Shop();
    shop.on("open", () => {
      isTelling = true;
      shop.tell();
      isTelling = false;
    });
    shop.on("told", () => {
      expect(isTelling).to.equal(true);
      done();
    });
    shop.start();
  });
});
