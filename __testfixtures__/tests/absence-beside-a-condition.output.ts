import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens and stays open", async () => {
  let isOpen = false;
  let isClosed = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.onClose(() => {
    isClosed = true;
  });
  await waitFor(() => isOpen, { atLeast: 80 });
  expect(isOpen).toBe(true);
  expect(isClosed).toBe(false);
});
