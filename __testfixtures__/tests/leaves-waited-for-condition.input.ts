import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  await waitFor(() => isOpen);
  expect(isOpen).toBe(true);
});
