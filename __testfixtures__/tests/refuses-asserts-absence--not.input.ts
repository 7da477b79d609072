import { expect, it, vi } from "vitest";
import { Shop } from "./shop";

it("does not call the waiter", async () => {
  const waiter = vi.fn();
  new Shop("Sunday").onOrder(waiter);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(waiter).not.toHaveBeenCalled();
});
