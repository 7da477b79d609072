import { expect, it } from "vitest";
import { load, Shop } from "./shop";

it("loads what it serves", async () => {
  const begun = begin();
  let dish;
  await begun;
  expect(dish).toBe("soup");

  async function begin() {
    dish = await load();
  }
});

it("loads what it serves next", async () => {
  const shop = new Shop(async () => {
    next = await load();
  });
  let next;
  await shop.open();
  expect(next).toBe("cake");
});
