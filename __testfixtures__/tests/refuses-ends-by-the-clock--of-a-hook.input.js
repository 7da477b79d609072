const { Shop } = require("./shop");

describe("shop", () => {
  before((done) => {
    Shop.open();
    setTimeout(() => done(), 100);
  });

  it("is open", () => {
    expect(Shop.isOpen).toBe(true);
  });
});
