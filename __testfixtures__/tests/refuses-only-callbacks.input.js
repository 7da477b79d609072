var assert = require("assert");
var Shop = require("./shop").Shop;

describe("shop", function () {
  it("opens twice", function (done) {
    var opened = 0;
    new Shop().on("open", function (hour) {
      assert.equal(hour, 9);
      if (++opened === 2) done();
    });
  });
});
