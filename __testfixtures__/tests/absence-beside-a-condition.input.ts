import { expect, it, vi } from "vitest";
import { Shop } from "./shop";

it("opens and stays open", async () => {
  let isOpen = false;
  let isClosed = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.onClose(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(isOpen).toBe(true);
  expect(isClosed).toBe(false);
});

it("asks again", async () => {
  const orders: string[] = [];
  const shop = new Shop({ ask: (order: string) => orders.push(order) });
  shop.order("tea");
  await vi.waitFor(() => expect(orders).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(orders).toHaveLength(2);
});

it("asks again once it is told to", async () => {
  const ask = vi.fn();
  const shop = new Shop({ ask });
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  ask.mockClear();
  shop.order("tea");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(ask).toHaveBeenCalledTimes(1);
});

it("is told another price", async () => {
  const shop = new Shop();
  shop.price = 2;
  shop.raise();
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(shop.price).toBe(2);
});

it("asks for more than half", async () => {
  const orders: string[] = [];
  const shop = new Shop({ ask: (order: string) => orders.push(order), share: 2 });
  shop.order("tea");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(orders.length).toBeGreaterThan(shop.size / 2);
});

it("asks what it is told to", async () => {
  const ask = vi.fn();
  const shop = new Shop({ ask });
  await shop.later(() => expect(ask).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(ask).toHaveBeenCalledTimes(1);
});

it("has its price in the end", async () => {
  const shop = new Shop({ price: 1 });
  const given = shop.priceLater();
  expect(given.price).not.toBe("high");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(given.price).toBe("high");
});

it("creates nothing where it updates", async () => {
  let created: object | undefined = undefined;
  let updated: object | undefined = undefined;
  const shop = new Shop({
    create: (order: object) => (created = order),
    update: (order: object) => (updated = order),
  });
  shop.order("tea");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(created).toEqual(undefined);
  expect(updated).toEqual({ order: "tea" });
});

it("tells of the second alone", async () => {
  let first: string | undefined = undefined;
  let second: string | undefined = undefined;
  const shop = new Shop({ first: () => (first = "tea"), second: () => (second = "soup") });
  shop.order("soup");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect([first, second]).toEqual([undefined, "soup"]);
});
