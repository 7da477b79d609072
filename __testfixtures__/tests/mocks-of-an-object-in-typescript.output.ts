import { expect, test, vi } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

const store = { save: (_dish: string): void => {} };

test("saves what is ordered", async () => {
  store.save = vi.fn();
  new Shop(store).order("soup");
  await waitFor(() => vi.mocked(store.save).mock.calls.length > 0, {
    atLeast: 20,
  });
  expect(store.save).toHaveBeenCalledWith("soup");
});
