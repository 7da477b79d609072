import { expect, it } from "vitest";
import { Shop } from "./shop";
import type { Dish } from "./shop";

it("says what it serves", async () => {
  let dish!: Dish;
  let guest = null;
  let stop: (() => void) | undefined;
  let text;
  let list = [];
  let note: string | undefined;
  let menu = null;
  const shop = new Shop();
  shop.onServe((served: Dish) => {
    dish = served;
    guest ??= served.guest;
    list = served.with;
    note = served.note;
    menu = served.menu;
  });
  shop.onOpen((close: () => void, said: string) => {
    stop = close;
    text += said;
  });
  await shop.open();
  expect(dish.name).toBe("soup");
  expect(guest).toBe("Ann");
  expect(stop).toBeDefined();
  expect(text).toBe("open");
  expect(list.length).toBe(2);
  expect(menu.length).toBe(3);
  expect(note).toBe("hot");
  expect<typeof note>(note).toBe("hot");
  stop?.();
});
