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

  it("rings twice before it closes", (done) => {
    let rings = 0;
    const shop = new Shop();
    shop.on("ring", (hour) => {
      try {
        shop.check(hour);
      } catch (error) {
        return done(error);
      }
      rings++;
      if (rings === 2) done();
    });
    shop.on("close", () => done(new Error("closed too early")));
  });
});
