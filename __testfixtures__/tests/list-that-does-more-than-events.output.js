import assert from "node:assert";
import { test } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("is read in between", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  assert.equal(served.length, 0);
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("waits in between", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  await shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("is filled by two", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  shop.on("bake", (dish) => served.push(dish));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("says why it is filled", async () => {
  const served = [];
  const shop = new Shop();
  // The cook is slow.
  shop.on("serve", (dish) => {
    // Not the waiter.
    served.push(dish);
  });
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("gets a part of each", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish.name));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("fails twice", async () => {
  const failures = [];
  const shop = new Shop();
  shop.on("error", (error) => failures.push(error));
  shop.order("nothing", "less");
  await waitFor(() => failures.length >= 2, { atLeast: 50 });
  assert.equal(failures.length, 2);
});

test("is read when all is over", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
  shop.close(() => assert.equal(served.length, 3));
});

test("waits once more", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
  await shop.close();
  assert.equal(served.length, 3);
});

test("calls as well as listens", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => {
    served.push(dish);
    shop.thank();
  });
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("is another shop by then", async () => {
  const served = [];
  let shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  shop = shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("knows its time later", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  const pause = shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: pause });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("puts in what is not the event's", async () => {
  const shop = new Shop();
  const table = shop.table(4);
  const served = [];
  shop.on("serve", (dish) => served.push(table));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, [table, table]);
});

test("says what the list is", async () => {
  const shop = new Shop();
  // In the order of the guests.
  const served = [];
  shop.on("serve", (dish) => served.push(dish));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("hears the first alone", async () => {
  const served = [];
  const shop = new Shop();
  shop.addEventListener("serve", (dish) => served.push(dish), { once: true });
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 1, { atLeast: 50 });
  assert.deepEqual(served, ["soup"]);
});

test("leaves where it is closed", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  if (shop.isClosed) return;
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});

test("waits for its guests", async () => {
  const served = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  for await (const guest of shop.guests()) shop.order(guest.dish);
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});
