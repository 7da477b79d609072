import { expect, it, vi } from "vitest";
import { recording, signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";
import { waitFor } from "./wait-for";

it("opens", async () => {
  const isOpen = signal();
  const orders = signal();
  const last = signal<string | null>(null);
  const served = recording<string>();
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen.set();
  });
  shop.onOrder((order: string) => {
    orders.set();
    last.set(order);
    served.push(order);
  });

  await expect(waitFor(() => isOpen.isSet)).resolves.toBe(true);
  await waitFor(() => orders.count > 1, { delay: 5 });
  await expect.poll(() => last.value).toBe("tea");
  await vi.waitFor(() => {
    expect(served).toEqual(["soup", "tea"]);
  });

  expect(orders.count).toBe(2);
});
