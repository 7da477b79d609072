import test from "ava";
import { Shop } from "./shop.js";

test("says what it serves", async (t) => {
  let dish;
  const shop = new Shop();
  shop.on("serve", (served) => {
    dish = served;
  });
  await shop.open();
  t.is(dish, "soup");
});
