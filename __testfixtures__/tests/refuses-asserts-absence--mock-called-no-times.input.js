const { expect, jest, test } = require("@jest/globals");
const { Shop } = require("./shop");
const stores = require("./stores");

jest.mock("./stores");

test("saves nothing when it is closed", async () => {
  new Shop(stores).close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stores[0].save).toHaveBeenCalledTimes(0);
});
