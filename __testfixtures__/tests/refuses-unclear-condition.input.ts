import { expect, it } from "vitest";
import { Shop } from "./shop";

it("hands out each dish once", async () => {
  const shop = new Shop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(shop.takeNext()).toBe("soup");
});
