import { expect, test } from "@jest/globals";
import { Shop } from "../src/shop";

test("forgets what was ordered", async () => {
  const orders = ["soup", "bread"];
  function cancelAll() {
    orders.length = 0;
  }

  const shop = new Shop({ orders });
  cancelAll();
  await shop.serve();
  expect(orders).toEqual([]);
});
