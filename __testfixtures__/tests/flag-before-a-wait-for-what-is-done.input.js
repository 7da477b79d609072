import assert from "node:assert";
import { it } from "node:test";
import { openShop } from "./shop.js";

const closed = (shop) => new Promise((resolve) => shop.close(resolve));

it("rings before it closes", async () => {
  const shop = openShop();
  let rung = false;
  shop.on("ring", () => {
    rung = true;
  });
  await closed(shop);
  assert.ok(rung, "rung");
});

it("rings at the last order", async () => {
  const shop = openShop();
  let called = false;
  shop.on("last", () => {
    called = true;
  });
  await new Promise((resolve) => shop.serve(resolve, 3));
  assert.ok(called);
});

it("rings in time", async () => {
  const shop = openShop();
  let heard = false;
  shop.on("ring", () => {
    heard = true;
  });
  await new Promise((resolve) => globalThis.setTimeout(resolve, 30));
  assert.ok(heard);
});
