import test from "ava";
import { Shop } from "./shop.js";

test("opens or not", async (t) => {
  let isOpen = false;
  let left = 0;
  let guests = 0;
  let most = 0;
  const shop = new Shop();
  shop.on("change", (state) => {
    isOpen = state;
    left = shop.left;
  });
  shop.on("enter", (count) => {
    guests += count;
    most = Math.max(most, guests);
  });
  await shop.open();
  t.true(isOpen);
  t.is(left, 3);
  t.is(most, 2);
});
