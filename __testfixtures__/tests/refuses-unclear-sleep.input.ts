import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens", async () => {
  const shop = new Shop();
  let isOpen = false;
  shop.onOpen(() => {
    isOpen = true;
  });
  const [slept] = await Promise.all([new Promise((resolve) => setTimeout(() => resolve("slept"), 50)), shop.open()]);
  expect(isOpen).toBe(slept === "slept");
  setTimeout(() => {
    expect(isOpen).toBe(true);
  }, 10);
});
