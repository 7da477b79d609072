const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", () => {
    let isOpen = false;
    new Shop().onOpen(() => {
      isOpen = true;
    });
    setTimeout(() => {
      assert(isOpen);
    }, 50);
  });
});
