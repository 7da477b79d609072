import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

const SETTLE_MS = 1500;

it("closes in the end", async () => {
  let isClosed = false;
  new Shop().onClose(() => {
    isClosed = true;
  });
  await waitFor(() => isClosed, { timeout: SETTLE_MS });
  expect(isClosed).toBeTruthy();
});
