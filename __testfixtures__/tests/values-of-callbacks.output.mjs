import test from "ava";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

const order = signal({});
let bill;

function bookkeeper() {
  return (sum) => {
    bill = sum;
  };
}

test.beforeEach(() => {
  order.reset();
  bill = undefined;
});

test("says what it serves", async (t) => {
  const dish = signal();
  const guest = signal();
  const said = signal(null);
  const shop = new Shop();
  shop.on("serve", (served) => {
    dish.set(served);
  });
  shop.on("enter", (name) => guest.set({ name, at: await_(name) }));
  shop.greet((text) => said.set(text));
  shop.leave(() => guest.set(undefined));
  await shop.open();
  t.is(dish.value, "soup");
  t.deepEqual({ guest: guest.value }, { guest: { name: "Ann", at: 1 } });
  t.is(guest.value.name, "Ann");
  t.is(said.value, "good morning");
  const first = dish.value;
  await shop.serve();
  t.not(dish.value, first);
});

test("writes a bill", async (t) => {
  const shop = new Shop({ bookkeeper: bookkeeper() });
  shop.on("order", (dishes) => {
    order.set(dishes);
  });
  await shop.order("soup").then(() => {
    t.deepEqual(order.value, { soup: 1 });
  });
  await shop.close();
  const { soup } = order.value;
  t.is(soup, 1);
  t.is(bill, 7);
});
