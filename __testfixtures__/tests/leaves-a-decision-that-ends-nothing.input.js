const { Shop } = require("./shop");
const { closeAll } = require("./closing");

describe("shop", () => {
  it("closes after two", (done) => {
    let served = 0;
    const shop = new Shop();
    shop.on("serve", () => {
      if (++served === 2) closeAll();
    });
    shop.on("closed", () => done());
  });
});
