import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens some day", async () => {
  let isOpen = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  while (!isOpen) await shop.nextDay();
  expect(isOpen).toBe(true);
});
