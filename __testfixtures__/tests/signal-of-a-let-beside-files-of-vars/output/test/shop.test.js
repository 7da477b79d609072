var assert = require("assert");
var { signal } = require("@unambient/runtime/testing");
var Shop = require("../shop");

describe("shop", () => {
  it("opens", (done) => {
    const calls = signal();
    new Shop()
      .on("open", () => {
        calls.set();
      })
      .on("end", () => {
        assert.equal(calls.count, 1);
        done();
      })
      .start();
  });
});
