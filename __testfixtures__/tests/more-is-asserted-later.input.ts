import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens once", async () => {
  const shop = new Shop();
  let isOpen = false;
  shop.onOpen(() => {
    isOpen = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isOpen).toBe(true);
  shop.ring();
  expect(shop.rings()).toBe(1);
});
