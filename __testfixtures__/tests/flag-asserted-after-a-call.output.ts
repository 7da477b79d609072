import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens", async () => {
  const isOpen = signal();
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen.set();
  });
  await shop.open();
  expect(isOpen.isSet).toBe(true);
});
