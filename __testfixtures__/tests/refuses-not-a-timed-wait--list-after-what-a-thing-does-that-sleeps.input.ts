import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves what was ordered", async () => {
  const served: string[] = [];
  const shop = new Shop((dish: string) => {
    served.push(dish);
  });
  await shop.clock.sleep();
  expect(shop.isOpen).toBe(true);
  expect(served).toEqual(["soup"]);
});
