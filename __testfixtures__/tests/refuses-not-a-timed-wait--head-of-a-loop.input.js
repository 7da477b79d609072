import test from "ava";
import { Shop } from "./shop.js";

test("rings for each", async (t) => {
  for (let rung = 0, guests = ["Ann", "Bob"]; guests.pop();) {
    const shop = new Shop();
    shop.on("ring", () => {
      rung++;
    });
    await shop.open();
    t.is(rung, 1);
  }
});
