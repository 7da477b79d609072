import { expect, jest, test } from "@jest/globals";
import { Shop } from "./shop.js";

const store = { save: (): void => {} };

test("saves what is ordered", async () => {
  store.save = jest.fn();
  new Shop(store).order("soup");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.save).toHaveBeenCalled();
});
