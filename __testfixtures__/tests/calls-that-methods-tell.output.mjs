import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.mjs";

test("tells of an order", async () => {
  const shop = new Shop();
  const told = mock.fn();
  shop.onOrder(told);
  shop.order("soup");
  await waitFor(() => told.mock.callCount() >= 1, { atLeast: 50 });
  assert.equal(told.mock.callCount(), 1);
});
