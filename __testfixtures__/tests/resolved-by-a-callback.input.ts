import { expect, it } from "vitest";
import { Shop } from "./shop";

it("tells of each order", async () => {
  const told: string[] = [];
  const shop = new Shop((name: string) => told.push(name));
  shop.order("soup");
  await new Promise<void>((resolve) => {
    setTimeout(() => {
      resolve();
    }, 5);
  });
  expect(told.length).toBe(1);
});
