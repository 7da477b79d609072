import { deepStrictEqual, notStrictEqual, strict, strictEqual } from "node:assert";
import { it } from "node:test";
import { tspl } from "@matteo.collina/tspl";
import { Shop } from "./shop.mjs";

it("tells each of its waiters", async (t) => {
  const plan = tspl(t, { plan: 1 });
  const shop = new Shop();
  let served = 0;
  let paid = 0;
  let guests = 0;
  let dishes = [];
  let kept = 0;
  shop.on("served", () => {
    served++;
  });
  shop.on("paid", () => {
    paid++;
  });
  shop.on("guest", () => {
    guests++;
  });
  shop.on("dish", (dish) => {
    dishes.push(dish);
  });
  shop.on("keep", () => {
    kept++;
  });
  await shop.close();
  strict.equal(served, 2);
  strictEqual(paid, 1);
  notStrictEqual(paid, 2);
  plan.equal(guests, 3);
  deepStrictEqual(dishes, ["soup"]);
  keep(kept);
});

function keep(count) {
  console.log(count);
}
