const { order } = require("./shop");

before(() => {
  process.env.SHOP_OPEN = "always";
});

test("serves at night", () => {
  expect(order("soup", 23)).toBe("soup");
});
