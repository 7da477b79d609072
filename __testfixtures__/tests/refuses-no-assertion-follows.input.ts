import { expect, it } from "vitest";
import { Shop } from "./shop";

it("warms up first", async () => {
  const shop = new Shop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const menu = await shop.menu();
  expect(menu).toContain("soup");
});
