const { expect, test } = require("@jest/globals");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("numbers its orders", async () => {
  const orders = [];
  const calls = [];
  const counts = {};
  new Shop({ orders, calls, counts }).open();
  await waitFor(
    () =>
      orders[0].id === 7 &&
      orders[1].lines.length >= 2 &&
      calls[0][0] === 3 &&
      counts["soup"] >= 2,
    { atLeast: 20 },
  );
  expect(orders[0].id).toBe(7);
  expect(orders[1].lines.length).toBe(2);
  expect(calls[0][0]).toBe(3);
  expect(counts["soup"]).toBe(2);
});
