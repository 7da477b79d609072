import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves in time", async () => {
  const served = [];
  const shop = new Shop();
  shop.onServe((dish: string) => {
    served.push(dish);
  });
  await shop.open();
  expect(served[0].length).toBe(4);
});
