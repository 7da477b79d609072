import { expect, it } from "vitest";
import { Shop, settle } from "./shop";
import { waitFor } from "@unambient/runtime/testing";

it("closes in the end", async () => {
  let isClosed = false;
  new Shop().onClose(() => {
    isClosed = true;
  });
  await waitFor(() => isClosed, { timeout: 1000 + settle.ms });
  expect(isClosed).toBe(true);
});
