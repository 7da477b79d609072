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
