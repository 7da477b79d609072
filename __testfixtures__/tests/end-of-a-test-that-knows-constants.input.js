const { Shop } = require("./shop");

describe("shop", () => {
  it("serves two", (done) => {
    var served = 0;
    new Shop().on("served", () => {
      served += 1;
      if (served === 2) done();
    });
  });
});
