import { expect, it, vi } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Kitchen, nameOf } from "./kitchen";

it("tells of itself, and calls", async () => {
  const cook = vi.fn();
  const kitchen = new Kitchen(cook);
  expect(kitchen.isOpen()).toBe(false);
  kitchen.order("soup");
  await waitFor(() => cook.mock.calls.length >= 1, { atLeast: 60 });
  expect(kitchen.isOpen()).toBe(true);
  expect(kitchen.orders.map((order) => nameOf(order))).toEqual(["soup"]);
  expect(cook).toHaveBeenCalledTimes(1);
});
