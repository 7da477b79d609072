const { expect, test } = require("@jest/globals");
const { Shop } = require("./shop");

test("numbers its orders", async () => {
  const orders = [];
  const calls = [];
  const counts = {};
  new Shop({ orders, calls, counts }).open();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(orders[0].id).toBe(7);
  expect(orders[1].lines.length).toBe(2);
  expect(calls[0][0]).toBe(3);
  expect(counts["soup"]).toBe(2);
});
