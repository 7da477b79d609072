let order;

beforeAll(() => {
  process.env.SHOP_OPEN = "always";
  order = require("./shop").order;
});

test("serves at night", () => {
  expect(order("soup", 23)).toBe("soup");
});

test("serves in the morning", () => {
  expect(order("bread", 6)).toBe("bread");
});
