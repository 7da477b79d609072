import test from "ava";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("says what it serves", async (t) => {
  const dish = signal();
  const guest = signal();
  const shop = new Shop();
  shop.on("serve", (served) => {
    dish.set(served);
  });
  shop.on("enter", (name) => (guest.set({ name, at: await_(name) })));
  await shop.open();
  t.is(dish.last, "soup");
  t.deepEqual({ guest: guest.last }, { guest: { name: "Ann", at: 1 } });
  t.is(guest.last.name, "Ann");
  const first = dish.last;
  await shop.serve();
  t.not(dish.last, first);
});
