import { expect, it, vi } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";
import { current, scope } from "./scope";
import { Shop } from "./shop";

it("asks its store once", async () => {
  const ask = vi.fn();
  const shop = new Shop({ ask });
  shop.open();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1), { timeout: 2_000 });
  await sleep(50);
  expect(ask).toHaveBeenCalledTimes(1);
});

it("asks its store for each order", async () => {
  const orders: string[] = [];
  const shop = new Shop({ ask: (order: string) => orders.push(order) });
  shop.order("tea");
  await expect.poll(() => orders.length, { timeout: 2_000 }).toBe(1);
  await sleep(50);
  expect(orders).toHaveLength(1);
});

it("is polled by a condition", async () => {
  const orders: string[] = [];
  const shop = new Shop({ ask: (order: string) => orders.push(order) });
  shop.order("tea");
  await vi.waitUntil(() => orders.length === 1);
  await sleep(50);
  expect(orders.length).toBe(1);
});

it("keeps what is set in a scope", async () => {
  await scope(async () => {
    const state = current();
    state.tag = "mine";
    await sleep(5);
    expect(state.tag).toBe("mine");
  });
});

it("asks no more than both", async () => {
  const ask = vi.fn();
  const tell = vi.fn();
  const shop = new Shop({ ask, tell });
  shop.open();
  await vi.waitFor(() => {
    expect(ask).toHaveBeenCalled();
    expect(tell).toHaveBeenCalledTimes(1);
  });
  await sleep(50);
  expect(tell).toHaveBeenCalledTimes(1);
});

it("asks no more once it is closed", async () => {
  let asked = 0;
  const shop = new Shop({ ask: () => asked++ });
  await shop.close();
  const before = asked;
  await sleep(50);
  expect(asked).toBe(before);
});

it("was asked, and is not asked again", async () => {
  const ask = vi.fn();
  const shop = new Shop({ ask });
  shop.open();
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  await sleep(50);
  expect(ask).toHaveBeenCalled();
});
