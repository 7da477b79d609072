import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves what was ordered", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => served.push(dish));
  await shop.order("soup");
  expect(served).toEqual(["soup"]);
});
