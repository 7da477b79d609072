import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens and closes", async () => {
  let isOpen = false;
  let isClosed = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.onClose(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isOpen).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isClosed).toBe(true);
});
