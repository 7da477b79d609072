import { expect, it } from "vitest";
import { Shop } from "./shop";

const NO_TIME = 0;

it("opens in the next turn", async () => {
  const shop = new Shop();
  await new Promise((resolve) => setTimeout(resolve, NO_TIME));
  expect(shop.isOpen).toBe(true);
});
