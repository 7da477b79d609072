import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";
import type { Dish } from "./shop";

it("says what it serves", async () => {
  const dish = signal<Dish>();
  const guest = signal<any>();
  const table = signal<unknown>();
  const price = signal<number | string>();
  const shop = new Shop();
  shop.onServe((served: Dish) => {
    dish.set(served);
    price.set(served.price);
  });
  shop.onEnter((name: string, at: number) => {
    guest.set({ name });
    table.set(at);
  });
  await shop.open();
  expect(dish.last).toBeDefined();
  expect(dish.last?.name).toBe("soup");
  expect(dish.last!.name).toBe("soup");
  expect(guest.last.name).toBe("Ann");
  expect(table.last).toBe(1);
  expect(price.last!).toBe(3);
});
