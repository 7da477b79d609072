const { open } = require("../lib/shop");

describe("shop", () => {
  beforeEach(() => {
    process.env.SHOP_FOLDER = "/tmp/shop";
  });

  afterEach(async () => {
    if (!open.isOpen) return;
    await open.close();
  });

  it("opens", () => {
    expect(jest.isMockFunction(open())).toBe(false);
  });
});
