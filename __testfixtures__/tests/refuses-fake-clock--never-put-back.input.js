const { Shop } = require("./shop");

test("opens at nine", () => {
  jest.useFakeTimers();
  const shop = new Shop();
  jest.advanceTimersByTime(3600000);
  expect(shop.isOpen).toBe(true);
});

test("tells of an order", async () => {
  let isTold = false;
  new Shop().onOrder(() => {
    isTold = true;
  });
  await jest.runOnlyPendingTimersAsync();
  expect(isTold).toBe(true);
});
