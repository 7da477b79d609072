import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens for guests", async () => {
  let opened: boolean, // by the bell
    // Who came first.
    first: string | undefined,
    served = 0,
    closed: boolean;
  const shop = new Shop();
  shop.on("open", () => {
    opened = true;
  });
  shop.on("guest", (name: string) => {
    first ??= name;
    served += 1;
  });
  shop.on("close", () => {
    closed = true;
  });
  await shop.day();
  expect(opened).toBe(true);
  expect(served).toBe(2);
  expect(closed).toBe(true);
  if (first) shop.greet(first);
});

it("closes", async () => {
  let told = false, // by the bell
    shop: Shop,
    rings = 0,
    calls = 0;
  shop = new Shop();
  shop.on("close", () => { told = true; });
  shop.on("ring", () => { rings += 1; });
  shop.on("call", () => { calls += 1; });
  await shop.day();
  expect(told).toBe(true);
  expect(rings).toBe(1);
  expect(calls).toBe(1);
});

it("opens in the head of a loop", async () => {
  for (let bells = 0, turn = 0; turn < 2; turn += 1) {
    const shop = new Shop();
    shop.on("ring", () => { bells += 1; });
    await shop.day();
    expect(bells).toBe(turn + 1);
  }
});
