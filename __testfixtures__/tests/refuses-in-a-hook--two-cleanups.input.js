const { open } = require("../lib/shop");

describe("shop", () => {
  beforeEach(() => {
    global.shopFolder = "/tmp/shop";
  });

  afterEach(() => {
    open.reset();
  });

  afterEach(() => {
    jest.clearAllMocks();
  });

  it("opens", () => {
    expect(open()).toBeTruthy();
  });
});
