const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", function (done) {
    let served = 0;
    const shop = new Shop(arguments.length);
    shop.on("serve", () => {
      if (++served === 2) done();
    });
  });
});
