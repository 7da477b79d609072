import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves what was ordered", async () => {
  let served: string | undefined;
  const shop = new Shop();
  shop.onServe((dish: string) => {
    served = dish;
  });
  await shop.order("soup");
  expect(served).toBe("soup");
});
