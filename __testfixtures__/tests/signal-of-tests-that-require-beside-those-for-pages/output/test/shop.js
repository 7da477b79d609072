const { signal } = require("@unambient/runtime/testing");
const shop = require("../shop");

describe("shop", function () {
  it("opens", function (done) {
    const hours = signal();
    shop.on("open", function () {
      hours.set();
    });
    shop.on("end", function () {
      expect(hours.count).to.equal(1);
      done();
    });
  });
});
