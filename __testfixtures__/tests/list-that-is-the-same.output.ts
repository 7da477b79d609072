import { expect, it } from "vitest";
import { recording } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("keeps the list", async () => {
  const served = recording<string>();
  const shop = new Shop();
  shop.onServe((dish: string) => {
    served.push(dish);
  });
  await shop.open();
  expect(shop.last).toBe(served);
});
