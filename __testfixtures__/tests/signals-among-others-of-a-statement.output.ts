import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens for guests", async () => {
  let opened = signal(), // by the bell
    // Who came first.
    first: string | undefined,
    served = signal(),
    closed = signal();
  const shop = new Shop();
  shop.on("open", () => {
    opened.set();
  });
  shop.on("guest", (name: string) => {
    first ??= name;
    served.set();
  });
  shop.on("close", () => {
    closed.set();
  });
  await shop.day();
  expect(opened.isSet).toBe(true);
  expect(served.count).toBe(2);
  expect(closed.isSet).toBe(true);
  if (first) shop.greet(first);
});

it("closes", async () => {
  const told = signal(); // by the bell
  let shop: Shop;
  const rings = signal(),
    calls = signal();
  shop = new Shop();
  shop.on("close", () => { told.set(); });
  shop.on("ring", () => { rings.set(); });
  shop.on("call", () => { calls.set(); });
  await shop.day();
  expect(told.isSet).toBe(true);
  expect(rings.count).toBe(1);
  expect(calls.count).toBe(1);
});

it("opens in the head of a loop", async () => {
  for (let bells = 0, turn = 0; turn < 2; turn += 1) {
    const shop = new Shop();
    shop.on("ring", () => { bells += 1; });
    await shop.day();
    expect(bells).toBe(turn + 1);
  }
});
