import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens", async () => {
  let isOpen = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  await shop.open();
  expect(isOpen).toBe(true);
});
