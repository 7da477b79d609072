import test from "ava";
import { Shop } from "./shop.js";

test("says what it serves", async (t) => {
  /** @type {string | undefined} */
  let dish;
  const shop = new Shop();
  shop.onServe((served) => {
    dish = served;
  });
  await shop.open();
  t.is(dish, "soup");
});
