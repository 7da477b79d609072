import test from "ava";
import { Shop } from "./shop.js";

test.cb.only("serves two", (t) => {
  const served = [];
  new Shop().on("serve", (dish) => {
    served.push(dish);
    if (served.length === 2) {
      t.deepEqual(served, ["soup", "bread"]);
      t.end();
    }
  });
});

test.serial.cb("serves as many as it counts", (t) => {
  t.plan(2);
  let served = 0;
  const shop = new Shop();
  shop.on("bake", (dish) => {
    t.truthy(dish);
  });
  shop.on("serve", () => {
    if (++served === 2) t.end();
  });
});

test.cb("is new", (t) => {
  let served = 0;
  const shop = new Shop();
  t.deepEqual(shop.served, []);
  shop.on("serve", () => {
    if (++served === 2) t.end();
  });
});
