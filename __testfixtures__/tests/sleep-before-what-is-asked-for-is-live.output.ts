import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { kitchen, page, sum } from "./kitchen";

it("fills an order that it was handed", async () => {
  const order = await kitchen.take("soup");
  await waitFor(() => order.isServed, { atLeast: 50 });
  expect(order.isServed).toBe(true);
  order.pay();
});

it("fills a copy that it was handed", async () => {
  const order = JSON.parse(page.order);
  kitchen.fill(order);
  await waitFor(() => order.isServed, { atLeast: 50 });
  expect(order.isServed).toBe(true);
  kitchen.close();
});

it("writes to a copy", async () => {
  const bill = await page.evaluate(sum);
  page.onPaid(() => (bill.isPaid = true));
  await waitFor(() => bill.isPaid, { atLeast: 50 });
  expect(bill.isPaid).toBe(true);
  kitchen.close();
});

it("counts in a copy", async () => {
  const bill = await page.evaluate(sum);
  page.onPaid(() => bill.times.paid++);
  await waitFor(() => bill.times.paid >= 1, { atLeast: 50 });
  expect(bill.times.paid).toBe(1);
  kitchen.close();
});

it("asks for another copy", async () => {
  let bill = await page.evaluate(sum);
  page.onPaid((paid: typeof bill) => (bill = paid));
  await waitFor(() => bill.isPaid, { atLeast: 50 });
  expect(bill.isPaid).toBe(true);
  kitchen.close();
});

it("differs from what it was told at first", async () => {
  let before = kitchen.time;
  before = kitchen.hours();
  await waitFor(() => kitchen.time === before, { atLeast: 50 });
  expect(kitchen.time).toBe(before);
  kitchen.close();
});

it("differs from what is worked out of it", async () => {
  let before = kitchen.time;
  before += 1;
  await waitFor(() => kitchen.time === before, { atLeast: 50 });
  expect(kitchen.time).toBe(before);
  kitchen.close();
});

it("comes to be what a copy says", async () => {
  const bill = await page.evaluate(sum);
  await waitFor(() => bill.total === kitchen.total, { atLeast: 50 });
  expect(bill.total).toBe(kitchen.total);
  kitchen.close();
});

it("goes on with the live one", async () => {
  let bill = await page.evaluate(sum);
  bill = await kitchen.bill();
  await waitFor(() => bill.total >= 3, { atLeast: 50 });
  expect(bill.total).toBe(3);
  kitchen.close();
});
