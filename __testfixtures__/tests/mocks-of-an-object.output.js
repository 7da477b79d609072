const { expect, jest, test } = require("@jest/globals");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");
const store = require("./store");

jest.mock("./store");

test("saves what is ordered", async () => {
  new Shop(store).order("soup");
  await waitFor(
    () =>
      store.orders.save.mock.calls.length >= 1 &&
      store.log.mock.calls.length > 0,
    { atLeast: 20 },
  );
  expect(store.orders.save).toHaveBeenCalledTimes(1);
  expect(store.log).toHaveBeenCalledWith("soup");
});
