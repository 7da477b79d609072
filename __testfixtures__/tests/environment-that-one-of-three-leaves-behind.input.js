const { order } = require("./shop");

describe("shop", () => {
  it("serves at night", () => {
    process.env.SHOP_OPEN = "always";
    expect(order("soup", 23)).toBe("soup");
    delete process.env.SHOP_OPEN;
  });

  it("is closed at night", () => {
    delete process.env.SHOP_OPEN;
    expect(order("soup", 23)).toBe(null);
  });

  it("serves in the morning", async () => {
    process.env.SHOP_OPEN = "by day";
    expect(await order("bread", 6)).toBe("bread");
  });
});
