import test from "ava";
import { Shop, sum } from "./shop.js";

test("hands over what it serves", async (t) => {
  const served = [];
  const taken = [];
  const shop = new Shop(taken);
  shop.onServe((dish) => {
    served.push(dish);
    taken.push(dish);
  });
  await shop.open();
  t.deepEqual(taken, ["soup"]);
  t.is(sum(served), 3);
});
