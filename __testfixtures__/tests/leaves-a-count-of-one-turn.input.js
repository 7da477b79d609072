const { Shop } = require("./shop");

describe("shop", () => {
  it("has three dishes", (done) => {
    let dishes = 0;
    new Shop().dishes.forEach(() => {
      dishes += 1;
    });
    if (dishes === 3) done();
    else done(new Error("no dishes"));
  });
});
