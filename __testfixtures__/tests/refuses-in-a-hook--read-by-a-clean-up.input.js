const assert = require("assert");
const { rmSync } = require("fs");
const { open } = require("./shop");

describe("shop", () => {
  afterEach(() => {
    rmSync(process.env["SHOP_DATA"], { recursive: true });
  });

  it("keeps its data where it is told", () => {
    process.env.SHOP_DATA = "/tmp/shop";
    assert.equal(open().folder, "/tmp/shop");
  });
});
