const { restore } = require("./basket");

it("restores the basket", () => {
  globalThis.performance.basket.now = () => 7;
  expect(restore()).toEqual(["soup"]);
});
