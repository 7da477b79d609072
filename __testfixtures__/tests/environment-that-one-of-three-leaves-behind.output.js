const { withEnv } = require("@unambient/runtime/testing");
const { order } = require("./shop");

describe("shop", () => {
  it("serves at night", () => {
    process.env.SHOP_OPEN = "always";
    expect(order("soup", 23)).toBe("soup");
    delete process.env.SHOP_OPEN;
  });

  it("is closed at night", () => withEnv({ SHOP_OPEN: undefined }, () => {
    expect(order("soup", 23)).toBe(null);
  }));

  it("serves in the morning", () => withEnv({
    SHOP_OPEN: "by day",
  }, async () => {
    expect(await order("bread", 6)).toBe("bread");
  }));
});
