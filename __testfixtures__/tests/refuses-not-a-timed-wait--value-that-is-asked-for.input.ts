import { expect, it } from "vitest";
import { Shop } from "./shop";
import type { Dish } from "./shop";

it("says what it serves", async () => {
  let dish!: Dish;
  let guest = null;
  let stop: (() => void) | undefined;
  let text;
  let last: string | undefined;
  const shop = new Shop();
  shop.onServe((served: Dish) => {
    dish = served;
    guest ??= served.guest;
  });
  shop.onOpen((close: () => void, said: string) => {
    stop = close;
    text += said;
    return (last = said);
  });
  await shop.open();
  expect(dish.name).toBe("soup");
  expect(guest).toBe("Ann");
  expect(stop).toBeDefined();
  expect(text).toBe("open");
  expect(last).toBe("open");
  stop?.();
});
