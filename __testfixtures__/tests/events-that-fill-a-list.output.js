import assert from "node:assert";
import { test } from "node:test";
import { waitForEvents } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("serves in order", async () => {
  const shop = new Shop();
  const servedEvents = waitForEvents(shop, "serve", 2, { atLeast: 50 });
  shop.order("soup", "bread");
  const served = (await servedEvents).map(([dish]) => dish);
  assert.deepEqual(served, ["soup", "bread"]);
});

test("tells where it serves", async () => {
  const shop = new Shop();
  const awaitedEvents = waitForEvents(shop, "serve", 1, { atLeast: 50 });
  shop.order("tea");
  const events = await awaitedEvents;
  assert.equal(events.length, 1);
});

test("serves at tables", async () => {
  const shop = new Shop();
  const tablesEvents = waitForEvents(shop, "serve", 1, { atLeast: 50 });
  shop.seat(function () {
    return 4;
  });
  shop.order("tea");
  const tables = (await tablesEvents).map(([, table]) => table);
  assert.deepStrictEqual(tables, [4]);
  shop.close();
});
