import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("tries again", async () => {
  const tries = signal();
  const shop = new Shop();
  shop.onOpen(() => {
    tries.set();
    if (tries.count < 3) throw new Error("closed");
  });
  await shop.open();
  expect(tries.count).toBe(3);
});
