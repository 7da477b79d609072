const assert = require("assert");
const { open } = require("../lib/shop");

describe("shop", function () {
  beforeEach(function () {
    global.shopMode = "light";
  });

  afterEach(function () {
    open.reset(global.shopMode);
  });

  it("opens", function () {
    assert.ok(open());
  });
});
