import { deepStrictEqual, notStrictEqual, strict, strictEqual } from "node:assert";
import { it } from "node:test";
import { tspl } from "@matteo.collina/tspl";
import { recording, signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.mjs";

it("tells each of its waiters", async (t) => {
  const plan = tspl(t, { plan: 1 });
  const shop = new Shop();
  const served = signal();
  const paid = signal();
  const guests = signal();
  const dishes = recording();
  let kept = 0;
  shop.on("served", () => {
    served.set();
  });
  shop.on("paid", () => {
    paid.set();
  });
  shop.on("guest", () => {
    guests.set();
  });
  shop.on("dish", (dish) => {
    dishes.push(dish);
  });
  shop.on("keep", () => {
    kept++;
  });
  await shop.close();
  strict.equal(served.count, 2);
  strictEqual(paid.count, 1);
  notStrictEqual(paid.count, 2);
  plan.equal(guests.count, 3);
  deepStrictEqual(dishes, ["soup"]);
  keep(kept);
});

function keep(count) {
  console.log(count);
}
