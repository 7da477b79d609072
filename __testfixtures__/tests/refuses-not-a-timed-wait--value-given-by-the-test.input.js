const { expect } = require("chai");
const { Shop } = require("./shop");

describe("shop", () => {
  it("lights its door", async () => {
    let door;
    const shop = new Shop();
    shop.once("light", (lit) => {
      door = lit.door;
    });
    door = "dark";
    await shop.start();
    expect(door).to.equal("lit");
  });
});
