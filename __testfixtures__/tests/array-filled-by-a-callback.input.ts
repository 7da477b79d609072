import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves in order", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => served.push(dish));
  shop.order("soup", "bread");
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(served).toEqual(["soup", "bread"]);
});
