const { expect, jest, test } = require("@jest/globals");
const { Shop } = require("./shop");
const store = require("./store");

jest.mock("./store");

test("tells the one that is asked for", async () => {
  new Shop(store).tell("soup");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store[Shop.channel]).toHaveBeenCalled();
});
