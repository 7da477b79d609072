import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens, and rings no more", async () => {
  const shop = new Shop();
  let isOpen = false;
  let rings = 0;
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.onRing(() => {
    rings += 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(rings).toBe(0);
  await waitFor(() => isOpen);
  expect(isOpen).toBe(true);
});
