import test from "ava";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("opens or not", async (t) => {
  const isOpen = signal(false);
  const left = signal(0);
  let guests = 0;
  const most = signal(0);
  const shop = new Shop();
  shop.on("change", (state) => {
    isOpen.set(state);
    left.set(shop.left);
  });
  shop.on("enter", (count) => {
    guests += count;
    most.set(Math.max(most.value, guests));
  });
  await shop.open();
  t.true(isOpen.value);
  t.is(left.value, 3);
  t.is(most.value, 2);
});
