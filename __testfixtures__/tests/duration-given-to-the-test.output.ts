import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop, settle } from "./shop";

it("closes in the end", async () => {
  let isClosed = false;
  new Shop().onClose(() => {
    isClosed = true;
  });
  await waitFor(() => isClosed, { timeout: 1000 + settle.ms });
  expect(isClosed).toBe(true);
});
