const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  let opened = 0;

  it("opens", (done) => {
    new Shop().on("open", (hour) => {
      opened += 1;
      assert.equal(hour, 9);
      if (opened > 0) done();
    });
  });
});
