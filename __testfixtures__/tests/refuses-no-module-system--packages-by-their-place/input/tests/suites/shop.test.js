import { Shop } from "../../shop.js";
import { expect } from "../set-up.js";

describe("shop", () => {
  it("tells of each guest", async () => {
    let guests = 0;
    const shop = new Shop();
    shop.onGuest(() => {
      guests++;
    });
    await shop.serve(2);
    expect(guests).to.equal(2);
  });
});
