import { expect, it } from "vitest";
import { Shop } from "./shop";
import { waitFor } from "@unambient/runtime/testing";

it("opens once", async () => {
  const shop = new Shop();
  let isOpen = false;
  shop.onOpen(() => {
    isOpen = true;
  });
  await waitFor(() => isOpen, { atLeast: 20 });
  expect(isOpen).toBe(true);
  shop.ring();
  expect(shop.rings()).toBe(1);
});
