import test from "ava";
import { Shop } from "./shop.js";

test("says what it serves", async (t) => {
  let dish;
  let guest = undefined;
  const shop = new Shop();
  shop.on("serve", (served) => {
    dish = served;
  });
  shop.on("enter", (name) => (guest = { name, at: await_(name) }));
  await shop.open();
  t.is(dish, "soup");
  t.deepEqual({ guest }, { guest: { name: "Ann", at: 1 } });
  t.is(guest.name, "Ann");
  const first = dish;
  await shop.serve();
  t.not(dish, first);
});
