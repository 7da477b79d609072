import assert from "node:assert";
import { test } from "node:test";
import { Shop } from "./shop.js";

test("serves in order", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  shop.order("soup", "bread");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(served, ["soup", "bread"]);
});

test("tells where it serves", async () => {
  const shop = new Shop();
  const events = [];
  shop.on("serve", (...args) => {
    events.push(args);
  });
  shop.order("tea");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(events.length, 1);
});

test("serves at tables", async () => {
  const shop = new Shop();
  const tables = [];
  shop.addListener("serve", function (dish, table) {
    tables.push(table);
  });
  shop.seat(function () {
    return 4;
  });
  shop.order("tea");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepStrictEqual(tables, [4]);
  shop.close();
});
