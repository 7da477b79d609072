const { Shop } = require("./shop");

test("opens at nine", async () => {
  jest.useFakeTimers();
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  await jest.advanceTimersByTimeAsync(3600000);
  expect(isOpen).toBe(true);
  jest.useRealTimers();
});
