const { scenario, it } = require("./our-runner");
const { Shop } = require("./shop");

scenario("shop", () => {
  it("serves twice", (done) => {
    let served = 0;
    new Shop().onServe(() => {
      if (++served === 2) done();
    });
  });
});
