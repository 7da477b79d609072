const assert = require("assert");
const { waitFor } = require("@unambient/runtime/testing");
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
    waitFor(() => isClean, { atLeast: 20 }).then(() => {
      assert.strictEqual(isOpen, false);
      assert.strictEqual(isClean, true);
      done();
    }).catch(done);
  });
});
