import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { load, Shop } from "./shop";

it("loads what it serves", async () => {
  const dish = signal();
  const shop = new Shop(async () => {
    dish.set(await load());
  });
  await shop.open();
  expect(dish.value).toBe("soup");
});

it("loads what it serves next", async () => {
  const next = signal();
  const begun = begin();
  await begun;
  expect(next.value).toBe("cake");

  async function begin() {
    next.set(await load());
  }
});
