const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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
  await sleep(30);
  expect(orders).toBe(2);
});
