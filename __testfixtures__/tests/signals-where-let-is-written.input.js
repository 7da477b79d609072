const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    let shop = new Shop();

    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });

    shop.start();
  });
});
