const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    const check = () => {
      if (isOpen && hasRung) done();
    };
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      assert(!hasRung);
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      assert(isOpen);
      check();
    });
  });
});
