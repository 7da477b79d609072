const { order } = require("./shop");

beforeAll(() => {
  process.env.SHOP_OPEN = "always";
});

it("serves at night", () => {
  expect(order("soup", 23)).toBe("soup");
});
