import { waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { waitFor as waitForCondition } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  await waitFor(() => document.title !== "");
  await waitForCondition(() => isOpen);
  expect(isOpen).toBe(true);
});
