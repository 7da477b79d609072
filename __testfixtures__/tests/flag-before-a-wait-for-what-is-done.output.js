import assert from "node:assert";
import { it } from "node:test";
import { signal, waitFor } from "@unambient/runtime/testing";
import { openShop } from "./shop.js";

const closed = (shop) => new Promise((resolve) => shop.close(resolve));

it("rings before it closes", async () => {
  const shop = openShop();
  const rung = signal();
  shop.on("ring", () => {
    rung.set();
  });
  await closed(shop);
  assert.ok(rung.isSet, "rung");
});

it("rings at the last order", async () => {
  const shop = openShop();
  const called = signal();
  shop.on("last", () => {
    called.set();
  });
  await new Promise((resolve) => shop.serve(resolve, 3));
  assert.ok(called.isSet);
});

it("rings in time", async () => {
  const shop = openShop();
  let heard = false;
  shop.on("ring", () => {
    heard = true;
  });
  await waitFor(() => heard);
  assert.ok(heard);
});
