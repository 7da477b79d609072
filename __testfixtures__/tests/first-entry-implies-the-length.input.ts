import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves soup first", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => served.push(dish));
  shop.order("soup");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(served.length).toBeGreaterThan(0);
  expect(served[0]).toBe("soup");
});
