var assert = require("assert");
var { signal } = require("@unambient/runtime/testing");
var Shop = require("./shop").Shop;

var calls = signal();

it("tells of each", async function () {
  var isOpen = signal();
  var shop = new Shop();
  shop.each(function () {
    calls.set();
  });
  shop.onOpen(function () {
    isOpen.set();
  });
  await shop.open();
  assert.equal(calls.count, 2);
  assert(isOpen.isSet);
});
