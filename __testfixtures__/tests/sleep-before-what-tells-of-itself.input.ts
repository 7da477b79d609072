import { expect, it, vi } from "vitest";
import { Kitchen, nameOf } from "./kitchen";

it("tells of itself, and calls", async () => {
  const cook = vi.fn();
  const kitchen = new Kitchen(cook);
  expect(kitchen.isOpen()).toBe(false);
  kitchen.order("soup");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(kitchen.isOpen()).toBe(true);
  expect(kitchen.orders.map((order) => nameOf(order))).toEqual(["soup"]);
  expect(cook).toHaveBeenCalledTimes(1);
});
