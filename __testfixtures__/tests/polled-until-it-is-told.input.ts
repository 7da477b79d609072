import { expect, it, vi } from "vitest";
import { Shop } from "./shop";
import { waitFor } from "./wait-for";

it("opens", async () => {
  let isOpen = false;
  let orders = 0;
  let last: string | null = null;
  const served: string[] = [];
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.onOrder((order: string) => {
    orders += 1;
    last = order;
    served.push(order);
  });

  await expect(waitFor(() => isOpen)).resolves.toBe(true);
  await waitFor(() => orders > 1, { delay: 5 });
  await expect.poll(() => last).toBe("tea");
  await vi.waitFor(() => {
    expect(served).toEqual(["soup", "tea"]);
  });

  expect(orders).toBe(2);
});
