const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("does not tell who has left", async () => {
  const shop = new Shop();
  const told = jest.fn();
  shop.onOrder(told);
  shop.order("soup");
  await shop.isServed();
  expect(told).toHaveBeenCalledTimes(1);
  shop.forget(told);
  shop.order("stew");
  await sleep(30);
  expect(told).toHaveBeenCalledTimes(1);
});
