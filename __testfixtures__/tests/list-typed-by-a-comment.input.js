import test from "ava";
import { Shop } from "./shop.js";

test("serves in time", async (t) => {
  /** @type {string[]} */
  const served = [];
  const shop = new Shop();
  shop.onServe((dish) => {
    served.push(dish);
  });
  await shop.open();
  t.deepEqual(served, ["soup"]);
});
