const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", (done) => {
    let served = 0;
    const shop = new Shop();
    shop.onServe(() => {
      served++;
      if (served === 2) done();
    });
    shop.onClose((error) => {
      done(error);
    });
  });
});
