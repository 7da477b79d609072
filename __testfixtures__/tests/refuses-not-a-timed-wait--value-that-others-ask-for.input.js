const { expect } = require("chai");
const { Shop } = require("./shop");

describe("shop", () => {
  it("lights its door", async () => {
    let door;
    const shop = new Shop();
    shop.once("light", (lit) => {
      door = lit.door;
    });
    shop.askFor(() => door);
    await shop.start();
    expect(door).to.equal("lit");
  });
});
