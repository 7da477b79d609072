import test from "ava";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test.only("serves two", async (t) => {
  const ended = signal();
  const served = [];
  new Shop().on("serve", (dish) => {
    served.push(dish);
    if (served.length === 2) {
      t.deepEqual(served, ["soup", "bread"]);
      ended.set();
    }
  });
  await ended.wait({ timeout: Infinity });
});

test.serial("serves as many as it counts", async (t) => {
  const ended = signal();
  t.plan(2);
  let served = 0;
  const shop = new Shop();
  shop.on("bake", (dish) => {
    t.truthy(dish);
  });
  shop.on("serve", () => {
    if (++served === 2) ended.set();
  });
  await ended.wait({ timeout: Infinity });
});

test("is new", async (t) => {
  const ended = signal();
  let served = 0;
  const shop = new Shop();
  t.deepEqual(shop.served, []);
  shop.on("serve", () => {
    if (++served === 2) ended.set();
  });
  await ended.wait({ timeout: Infinity });
});
