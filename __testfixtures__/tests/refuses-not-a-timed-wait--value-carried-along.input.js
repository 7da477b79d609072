const { expect } = require("chai");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens in order", async () => {
    let state;
    const shop = new Shop();
    shop.once("unlock", () => {
      state = "unlocked";
    });
    shop.once("open", () => {
      expect(state).to.equal("unlocked");
      state = "open";
    });
    await shop.start();
    expect(state).to.equal("open");
  });
});
