import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens and closes", async () => {
  let isOpen = false;
  let isClosed = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.onClose(() => {
    isClosed = true;
  });
  await waitFor(() => isOpen, { atLeast: 20 });
  expect(isOpen).toBe(true);
  await waitFor(() => isClosed);
  expect(isClosed).toBe(true);
});
