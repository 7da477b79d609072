import test from "ava";
import { recording } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("serves in time", async (t) => {
  /** @type {string[]} */
  const served = recording();
  const shop = new Shop();
  shop.onServe((dish) => {
    served.push(dish);
  });
  await shop.open();
  t.deepEqual(served, ["soup"]);
});
