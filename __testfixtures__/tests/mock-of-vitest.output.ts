import { expect, it, vi } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("calls the waiter", async () => {
  const waiter = vi.fn();
  new Shop().onOrder(waiter);
  await waitFor(() => waiter.mock.calls.length >= 2, { atLeast: 10 });
  expect(waiter).toHaveBeenCalledTimes(2);
  expect(waiter).toHaveBeenCalledWith("soup");
});
