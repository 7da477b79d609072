import { beforeEach, expect, it } from "vitest";
import { Shop } from "./shop";
import type { Dish } from "./shop";

let guest: string | null = null;

beforeEach(() => {
  guest = null;
});

it("says what it serves", async () => {
  let dish: Dish | undefined;
  let wine: Dish;
  let cook: Dish;
  let text = "";
  let note = {};
  let last;
  let stop: any;
  const shop = new Shop();
  shop.onServe((served: Dish) => {
    dish = served;
    wine = served.beside;
    cook = served.cook;
    return (text = served.name);
  });
  shop.onEnter((name: string) => {
    guest = name;
    last = name;
    note = { name };
    stop = shop.stop;
  });
  await shop.open();
  expect(dish?.name).toBe("soup");
  expect({ wine }).toEqual({ wine: { name: "red" } });
  expect([wine]).toEqual([{ name: "red" }]);
  expect((cook as Dish).name).toBe("Bob");
  expect(cook!.name).toBe("Bob");
  expect(guest).toBe("Ann");
  expect(text).toBe("soup");
  expect(note).toEqual({ name: "Ann" });
  expect(`${last}`).toBe("Ann");
  expect(stop.name).toBe("stop");
});
