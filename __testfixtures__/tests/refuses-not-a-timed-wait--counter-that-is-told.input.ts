import { expect, it } from "vitest";
import { Shop } from "./shop";

it("says what it has left", async () => {
  let left = 0;
  let sold = 0;
  let stock = 5;
  let isEmpty = false;
  const shop = new Shop();
  shop.onSale((sale) => {
    left = sale.left;
    sold += 2;
    stock++;
    isEmpty ||= true;
  });
  await shop.open();
  expect(left).toBe(3);
  expect(sold).toBe(2);
  expect(stock).toBe(6);
  expect(isEmpty).toBe(true);
});
