import test from "ava";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("opens and rings", async (t) => {
  const ended = signal();
  let isOpen = false;
  let hasRung = false;
  const shop = new Shop();
  shop.on("open", (hour) => {
    t.is(hour, 9);
    isOpen = true;
    if (hasRung) ended.set();
  });
  shop.on("ring", () => {
    hasRung = true;
    if (isOpen) ended.set();
  });
  shop.start();
  await ended.wait({ timeout: Infinity });
  t.pass();
});
