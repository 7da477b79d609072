import { expect, it } from "vitest";
import { Shop } from "./shop";
import { pause } from "./pause";

it("serves what was ordered", async () => {
  const served: string[] = [];
  const shop = new Shop((dish: string) => {
    served.push(dish);
  });
  await pause();
  expect(shop.isOpen).toBe(true);
  expect(served).toEqual(["soup"]);
});
