const { Shop } = require("./shop");

describe("shop", () => {
  beforeEach(() => jest.useFakeTimers());

  it("rings twice", (done) => {
    let rings = 0;
    new Shop().on("ring", () => {
      if (++rings === 2) done();
    });
    jest.advanceTimersByTime(2000);
  });
});
