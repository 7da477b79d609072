const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("tells of each order", async () => {
  const shop = new Shop();
  const told = jest.fn();
  shop.onOrder(told);
  shop.order("soup");
  await shop.isServed();
  expect(told).toHaveBeenCalledTimes(1);
  jest.clearAllMocks();
  shop.order("stew");
  await waitFor(() => told.mock.calls.length >= 1, { atLeast: 30 });
  expect(told).toHaveBeenCalledTimes(1);
});
