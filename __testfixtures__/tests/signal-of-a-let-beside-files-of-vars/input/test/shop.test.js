var assert = require("assert");
var Shop = require("../shop");

describe("shop", () => {
  it("opens", (done) => {
    let calls = 0;
    new Shop()
      .on("open", () => {
        calls += 1;
      })
      .on("end", () => {
        assert.equal(calls, 1);
        done();
      })
      .start();
  });
});
