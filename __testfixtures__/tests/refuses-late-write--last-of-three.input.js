const { restore } = require("./basket");

test("restores the basket", () => {
  let basket = null;
  if (basket === null) basket = restore();
  expect(basket).toEqual(["soup"]);
  globalThis.basket = basket;
});
