const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");

let order;

beforeAll(() => {
  stubEnv("SHOP_OPEN", "always");
  order = require("./shop").order;
});

afterAll(() => {
  unstubEnv("SHOP_OPEN");
});

test("serves at night", () => {
  expect(order("soup", 23)).toBe("soup");
});

test("serves in the morning", () => {
  expect(order("bread", 6)).toBe("bread");
});
