const { expect, jest, test } = require("@jest/globals");
const { Shop } = require("./shop");
const store = require("./store");

jest.mock("./store");

test("saves what is ordered", async () => {
  new Shop(store).order("soup");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.orders.save).toHaveBeenCalledTimes(1);
  expect(store.log).toHaveBeenCalledWith("soup");
});
