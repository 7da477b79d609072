import test from "ava";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("closes", async (t) => {
  const isOpen = signal(true);
  const shop = new Shop();
  shop.on("close", () => {
    isOpen.set(false);
  });
  await shop.close();
  t.false(isOpen.value);
});
