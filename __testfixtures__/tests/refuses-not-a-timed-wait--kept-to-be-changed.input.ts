import { expect, it } from "vitest";
import { Shop } from "./shop";

it("counts on", async () => {
  let rings = 0;
  const shop = new Shop();
  shop.onRing(() => {
    rings++;
  });
  await shop.open();
  let left = rings;
  shop.ringAgain(left--);
  expect(rings).toBe(2);
});
