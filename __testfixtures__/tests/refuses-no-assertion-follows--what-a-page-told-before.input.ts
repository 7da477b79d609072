import { expect, test } from "@playwright/test";

test("sums up the orders", async ({ page }) => {
  const bill = await page.evaluate(() => ({ total: document.querySelectorAll(".order").length }));
  await page.waitForTimeout(1000);
  expect(bill.total).toBe(3);
});

test("lists the orders", async ({ request, page }) => {
  const orders = await (await request.get("/orders")).json();
  const kept = JSON.parse(orders.text) as { dishes: string[] };
  await page.waitForTimeout(1000);
  expect(orders).toHaveLength(3);
  expect(kept.dishes[0]).toBe("soup");
});
