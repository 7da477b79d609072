import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

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
