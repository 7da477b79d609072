import assert from "node:assert";
import { it } from "node:test";
import { openShop } from "./shop.js";

const closed = (shop) => new Promise((resolve) => shop.close(resolve));

it("rings before it closes", async () => {
  const shop = openShop();
  let rings = 1;
  shop.on("ring", () => {
    rings *= 2;
  });
  await closed(shop);
  assert.equal(rings, 2);
});
