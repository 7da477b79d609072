import { waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { Shop } from "./shop";
import { waitFor as waitForCondition } from "@unambient/runtime/testing";

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  await waitFor(() => document.title !== "");
  await waitForCondition(() => isOpen);
  expect(isOpen).toBe(true);
});
