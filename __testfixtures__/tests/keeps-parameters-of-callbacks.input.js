const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.use((request, response, next) => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
  });
});
