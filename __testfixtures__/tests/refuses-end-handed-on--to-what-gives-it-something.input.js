const { Shop } = require("./shop");

describe("shop", () => {
  it("serves twice in time", (done) => {
    let served = 0;
    const shop = new Shop();
    shop.on("serve", () => {
      served++;
      if (served === 2) done();
    });
    setTimeout(done, 500, new Error("too late"));
  });

  it("serves twice or closes", (done) => {
    let served = 0;
    const shop = new Shop();
    shop.on("serve", () => {
      served++;
      if (served === 2) done();
    });
    shop.on("close", done);
  });

  it("serves twice or is sold", (done) => {
    let served = 0;
    const shop = new Shop();
    shop.on("serve", () => {
      served++;
      if (served === 2) done();
    });
    shop.sold().then(done, done);
  });
});
