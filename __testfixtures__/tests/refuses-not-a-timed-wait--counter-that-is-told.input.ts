import { expect, it } from "vitest";
import { Shop } from "./shop";

it("says what it has left", async () => {
  let sold = 0;
  let stock = 5;
  let isEmpty = false;
  const shop = new Shop();
  shop.onSale((sale) => {
    sold += 2;
    stock++;
    isEmpty ||= true;
  });
  await shop.open();
  expect(sold).toBe(2);
  expect(stock).toBe(6);
  expect(isEmpty).toBe(true);
});
