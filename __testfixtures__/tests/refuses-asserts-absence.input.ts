import { expect, it } from "vitest";
import { Shop } from "./shop";

it("does not open on Sunday", async () => {
  let isOpen = false;
  new Shop("Sunday").onOpen(() => {
    isOpen = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isOpen).toBe(false);
});
