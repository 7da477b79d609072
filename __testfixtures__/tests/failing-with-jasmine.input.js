const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", (done) => {
    jasmine.clock();
    let served = 0;
    const shop = new Shop();
    shop.load().then(() => {
      shop.onServe((dish) => {
        served++;
        expect(dish).toBe("soup");
        if (served === 2) done();
      });
    }, done.fail);
  });
});
