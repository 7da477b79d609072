const { Shop } = require("./shop");
const { dishes } = require("./dishes");

describe("shop", () => {
  it.each(dishes)("serves %s", (dish, done) => {
    let served = 0;
    new Shop().on(dish, () => {
      if (++served === 2) done();
    });
  });
});
