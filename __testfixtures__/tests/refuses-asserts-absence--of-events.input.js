import assert from "node:assert";
import { test } from "node:test";
import { Shop } from "./shop.js";

test("serves nothing while it is closed", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  shop.order("soup", "bread");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(served, []);
});
