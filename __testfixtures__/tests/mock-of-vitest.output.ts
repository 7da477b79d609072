import { expect, it, vi } from "vitest";
import { Shop } from "./shop";
import { waitFor } from "@unambient/runtime/testing";

it("calls the waiter", async () => {
  const waiter = vi.fn();
  new Shop().onOrder(waiter);
  await waitFor(() => waiter.mock.calls.length >= 2, { atLeast: 10 });
  expect(waiter).toHaveBeenCalledTimes(2);
  expect(waiter).toHaveBeenCalledWith("soup");
});
