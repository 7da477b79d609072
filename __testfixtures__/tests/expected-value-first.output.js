const assert = require("assert");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("rings five times", (done) => {
    let rings = 0;
    new Shop().onRing(() => { rings += 1; });
    waitFor(() => rings >= 5, { atLeast: 20 }).then(() => {
      assert.equal(5, rings);
      done();
    }).catch(done);
  });

  it("lists its customers", (done) => {
    const customers = [];
    new Shop().onVisit((name) => customers.push(name));
    waitFor(() => customers.length >= 2, { atLeast: 20 }).then(() => {
      assert.deepEqual(["Ann", "Bob"], customers);
      done();
    }).catch(done);
  });
});
