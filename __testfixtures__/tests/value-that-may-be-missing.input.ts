import { expect, it } from "vitest";
import { Shop } from "./shop";
import type { Dish } from "./shop";

it("says what it serves", async () => {
  let dish: Dish | undefined;
  let guest: any;
  let table;
  let price: number | string;
  const shop = new Shop();
  shop.onServe((served: Dish) => {
    dish = served;
    price = served.price;
  });
  shop.onEnter((name: string, at: number) => {
    guest = { name };
    table = at;
  });
  await shop.open();
  expect(dish).toBeDefined();
  expect(dish?.name).toBe("soup");
  expect(dish!.name).toBe("soup");
  expect(guest.name).toBe("Ann");
  expect(table).toBe(1);
  expect(price!).toBe(3);
});
