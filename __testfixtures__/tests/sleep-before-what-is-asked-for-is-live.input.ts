import { expect, it } from "vitest";
import { kitchen, page, sum } from "./kitchen";

it("fills an order that it was handed", async () => {
  const order = await kitchen.take("soup");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(order.isServed).toBe(true);
  order.pay();
});

it("fills a copy that it was handed", async () => {
  const order = JSON.parse(page.order);
  kitchen.fill(order);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(order.isServed).toBe(true);
  kitchen.close();
});

it("writes to a copy", async () => {
  const bill = await page.evaluate(sum);
  page.onPaid(() => (bill.isPaid = true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bill.isPaid).toBe(true);
  kitchen.close();
});

it("counts in a copy", async () => {
  const bill = await page.evaluate(sum);
  page.onPaid(() => bill.times.paid++);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bill.times.paid).toBe(1);
  kitchen.close();
});

it("asks for another copy", async () => {
  let bill = await page.evaluate(sum);
  page.onPaid((paid: typeof bill) => (bill = paid));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bill.isPaid).toBe(true);
  kitchen.close();
});

it("differs from what it was told at first", async () => {
  let before = kitchen.time;
  before = kitchen.hours();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(kitchen.time).toBe(before);
  kitchen.close();
});

it("differs from what is worked out of it", async () => {
  let before = kitchen.time;
  before += 1;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(kitchen.time).toBe(before);
  kitchen.close();
});

it("comes to be what a copy says", async () => {
  const bill = await page.evaluate(sum);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bill.total).toBe(kitchen.total);
  kitchen.close();
});

it("goes on with the live one", async () => {
  let bill = await page.evaluate(sum);
  bill = await kitchen.bill();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bill.total).toBe(3);
  kitchen.close();
});
