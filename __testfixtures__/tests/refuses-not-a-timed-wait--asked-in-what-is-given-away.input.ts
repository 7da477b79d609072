import { expect, it } from "vitest";
import { Shop } from "./shop";
import { waitFor } from "./wait-for";

it("opens", async () => {
  let isOpen = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  shop.every(() => isOpen);

  await waitFor(() => isOpen);

  expect(isOpen).toBe(true);
});
