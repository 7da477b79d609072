import test from "ava";
import { Shop } from "./shop.js";

let order = {};
let bill;

function bookkeeper() {
  return (sum) => {
    bill = sum;
  };
}

test.beforeEach(() => {
  order = {};
  bill = undefined;
});

test("says what it serves", async (t) => {
  let dish;
  let guest = undefined;
  let said = null;
  const shop = new Shop();
  shop.on("serve", (served) => {
    dish = served;
  });
  shop.on("enter", (name) => (guest = { name, at: await_(name) }));
  shop.greet((text) => (said = text));
  shop.leave(() => (guest = undefined));
  await shop.open();
  t.is(dish, "soup");
  t.deepEqual({ guest }, { guest: { name: "Ann", at: 1 } });
  t.is(guest.name, "Ann");
  t.is(said, "good morning");
  const first = dish;
  await shop.serve();
  t.not(dish, first);
});

test("writes a bill", async (t) => {
  const shop = new Shop({ bookkeeper: bookkeeper() });
  shop.on("order", (dishes) => {
    order = dishes;
  });
  await shop.order("soup").then(() => {
    t.deepEqual(order, { soup: 1 });
  });
  await shop.close();
  const { soup } = order;
  t.is(soup, 1);
  t.is(bill, 7);
});
