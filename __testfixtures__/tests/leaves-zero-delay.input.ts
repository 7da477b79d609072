import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens in the next turn", async () => {
  const shop = new Shop();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(shop.isOpen).toBe(true);
});
