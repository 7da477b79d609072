import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves soup", async () => {
  let served = "";
  const shop = new Shop();
  shop.onServe((dish: string) => {
    served += dish;
  });
  await shop.open();
  expect(served).toBe("soup");
});
