import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves what was ordered", async () => {
  const served: string[] = [];
  const shop = new Shop((dish: string) => {
    served.push(dish);
  });
  shop.orders.pause();
  await shop.orders.timeout();
  await shop.door.wait();
  expect(served).toEqual(["soup"]);
});
