import test from "ava";
import { recording } from "@unambient/runtime/testing";
import { Shop, sum } from "./shop.js";

test("hands over what it serves", async (t) => {
  const served = recording();
  const taken = recording();
  const shop = new Shop(taken);
  shop.onServe((dish) => {
    served.push(dish);
    taken.push(dish);
  });
  await shop.open();
  t.deepEqual(taken, ["soup"]);
  t.is(sum(served), 3);
});
