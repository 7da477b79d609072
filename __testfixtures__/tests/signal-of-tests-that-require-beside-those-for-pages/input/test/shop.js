const shop = require("../shop");

describe("shop", function () {
  it("opens", function (done) {
    let hours = 0;
    shop.on("open", function () {
      hours += 1;
    });
    shop.on("end", function () {
      expect(hours).to.equal(1);
      done();
    });
  });
});
