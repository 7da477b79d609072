import { beforeEach, expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";
import type { Dish } from "./shop";

const guest = signal<string | null>(null);

beforeEach(() => {
  guest.reset();
});

it("says what it serves", async () => {
  const dish = signal<Dish | undefined>();
  const wine = signal<Dish>();
  const cook = signal<Dish>();
  const text = signal("");
  const note = signal({});
  const last = signal<unknown>();
  const stop = signal<any>();
  const shop = new Shop();
  shop.onServe((served: Dish) => {
    dish.set(served);
    wine.set(served.beside);
    cook.set(served.cook);
    return text.set(served.name);
  });
  shop.onEnter((name: string) => {
    guest.set(name);
    last.set(name);
    note.set({ name });
    stop.set(shop.stop);
  });
  await shop.open();
  expect(dish.value?.name).toBe("soup");
  expect({ wine: wine.value }).toEqual({ wine: { name: "red" } });
  expect([wine.value]).toEqual([{ name: "red" }]);
  expect((cook.value as Dish).name).toBe("Bob");
  expect(cook.value!.name).toBe("Bob");
  expect(guest.value).toBe("Ann");
  expect(text.value).toBe("soup");
  expect(note.value).toEqual({ name: "Ann" });
  expect(`${last.value}`).toBe("Ann");
  expect(stop.value.name).toBe("stop");
});
