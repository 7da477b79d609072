const { Shop } = require("./shop");

describe("shop", () => {
  it("rings once it is open", (done) => {
    let isOpen = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
    });
    shop.on("ring", () => {
      if (isOpen) done();
    });
  });
});
