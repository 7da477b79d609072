var assert = require("assert");
var Shop = require("./shop").Shop;

var calls = 0;

it("tells of each", async function () {
  var isOpen = false;
  var shop = new Shop();
  shop.each(function () {
    calls++;
  });
  shop.onOpen(function () {
    isOpen = true;
  });
  await shop.open();
  assert.equal(calls, 2);
  assert(isOpen);
});
