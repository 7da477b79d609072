import { expect, it } from "vitest";
import { load, Shop } from "./shop";

it("loads what it serves", async () => {
  let dish;
  const shop = new Shop(async () => {
    dish = await load();
  });
  await shop.open();
  expect(dish).toBe("soup");
});

it("loads what it serves next", async () => {
  let next;
  const begun = begin();
  await begun;
  expect(next).toBe("cake");

  async function begin() {
    next = await load();
  }
});
