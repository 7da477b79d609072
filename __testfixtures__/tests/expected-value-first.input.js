const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("rings five times", (done) => {
    let rings = 0;
    new Shop().onRing(() => { rings += 1; });
    setTimeout(() => {
      assert.equal(5, rings);
      done();
    }, 20);
  });

  it("lists its customers", (done) => {
    const customers = [];
    new Shop().onVisit((name) => customers.push(name));
    setTimeout(() => {
      assert.deepEqual(["Ann", "Bob"], customers);
      done();
    }, 20);
  });
});
