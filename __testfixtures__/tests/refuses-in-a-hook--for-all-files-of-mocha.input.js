const assert = require("assert");
const { open } = require("../lib/shop");

before(function () {
  process.env.SHOP_FOLDER = "/tmp/shop";
});

it("opens", function () {
  assert.ok(open());
});
