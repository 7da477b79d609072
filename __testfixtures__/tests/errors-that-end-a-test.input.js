const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", done => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("error", done);
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.ring((error) => {
      if (error) return done(error);
      hasRung = true;
      if (isOpen) done();
    });
  });
});
