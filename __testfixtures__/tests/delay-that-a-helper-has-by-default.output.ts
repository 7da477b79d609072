import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("tells of two orders", async () => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => {
    orders += 1;
  });
  shop.order("soup");
  shop.order("stew");
  await waitFor(() => orders >= 2, { atLeast: 30 });
  expect(orders).toBe(2);
});
