const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", (done) => {
    let isOpen = false;
    new Shop().onOpen(() => {
      isOpen = true;
    });
    setTimeout(() => {
      assert(isOpen);
      done();
    }, 50);
  });
});
