import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens at once", () => {
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  expect(isOpen).toBe(true);
});
