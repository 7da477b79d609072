import { waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  await waitFor(() => document.title !== "");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(isOpen).toBe(true);
});
