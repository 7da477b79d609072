const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("is cleaned without being opened", (done) => {
    let isOpen = false;
    let isClean = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
    });
    shop.on("clean", () => {
      isClean = true;
    });
    shop.close();
    setTimeout(() => {
      assert.strictEqual(isOpen, false);
      assert.strictEqual(isClean, true);
      done();
    }, 20);
  });
});
