var Shop = require("./shop").Shop;

describe("shop", function () {
  it("is open when it rings", function (done) {
    var isOpen = false;
    var shop = new Shop();
    shop.on("open", function () {
      isOpen = true;
    });
    shop.on("close", function () {
      isOpen = false;
    });
    shop.on("ring", function () {
      if (isOpen) done();
    });
  });
});
