const { Shop } = require("./shop");

describe("shop", () => {
  it.each([
    ["soup", 2],
    ["bread", 3],
  ])("serves %s", (dish, count, done) => {
    let served = 0;
    new Shop().on(dish, () => {
      served += 1;
      if (served === count) done();
    });
  });
});
