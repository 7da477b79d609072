import { expect, it } from "vitest";
import { Shop } from "./shop";

it("numbers its dishes", async () => {
  let dishes = 0;
  const shop = new Shop();
  shop.numberBy(() => dishes++);
  await shop.open();
  expect(dishes).toBe(3);
});
