import { expect, it, vi } from "vitest";
import { Shop } from "./shop";

it("calls the waiter", async () => {
  const waiter = vi.fn();
  new Shop().onOrder(waiter);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(waiter).toHaveBeenCalledTimes(2);
  expect(waiter).toHaveBeenCalledWith("soup");
});
