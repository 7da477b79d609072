import test from "ava";
import { Shop } from "./shop.js";

test("opens or not", async (t) => {
  let isOpen = false;
  const shop = new Shop();
  shop.on("change", (state) => {
    isOpen = state;
  });
  await shop.open();
  t.true(isOpen);
});
