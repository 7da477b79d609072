const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      // The door is slow.
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
  });

  it("opens and closes", (done) => {
    let isOpen = false;
    let isClosed = false;
    // Whichever comes last.
    const check = () => isOpen && isClosed && done();
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("close", () => {
      isClosed = true;
      check();
    });
  });
});
