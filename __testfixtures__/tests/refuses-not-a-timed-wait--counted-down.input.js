import test from "ava";
import { Shop } from "./shop.js";

test("is empty at last", async (t) => {
  let guests = 0;
  const shop = new Shop();
  shop.on("enter", () => {
    guests++;
  });
  shop.on("leave", () => {
    guests--;
  });
  await shop.open();
  t.is(guests, 0);
});
