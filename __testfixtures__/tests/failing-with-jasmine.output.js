const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice", async () => {
    const done = signal();
    jasmine.clock();
    let served = 0;
    const shop = new Shop();
    shop.load().then(() => {
      shop.onServe((dish) => {
        served++;
        expect(dish).toBe("soup");
        if (served === 2) done.set();
      });
    }, done.fail);
    await done.wait({ timeout: Infinity });
  });
});
