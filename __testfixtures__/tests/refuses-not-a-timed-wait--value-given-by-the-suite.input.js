const { expect } = require("chai");
const { Shop } = require("./shop");

describe("shop", () => {
  let door;
  door = "dark";

  it("lights its door", async () => {
    const shop = new Shop();
    shop.once("light", (lit) => {
      door = lit.door;
    });
    await shop.start();
    expect(door).to.equal("lit");
  });
});
