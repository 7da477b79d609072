import { expect, it } from "vitest";
import { Shop } from "./shop";

const pause = (ms = 30) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it("tells of two orders", async () => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => {
    orders += 1;
  });
  shop.order("soup");
  shop.order("stew");
  await pause();
  expect(orders).toBe(2);
});
