import { expect, test, vi } from "vitest";
import { Shop } from "./shop.js";

const store = { save: (_dish: string): void => {} };

test("saves what is ordered", async () => {
  store.save = vi.fn();
  new Shop(store).order("soup");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.save).toHaveBeenCalledWith("soup");
});
