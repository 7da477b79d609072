const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("opens at nine", () => {
  jest.useFakeTimers();
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  jest.advanceTimersByTime(3600000);
  expect(isOpen).toBe(true);
  jest.useRealTimers();
});

test("tells of two orders", async () => {
  const shop = new Shop();
  let orders = 0;
  shop.onOrder(() => orders++);
  shop.order("soup");
  shop.order("stew");
  await waitFor(() => orders >= 2, { atLeast: 30 });
  expect(orders).toBe(2);
});
