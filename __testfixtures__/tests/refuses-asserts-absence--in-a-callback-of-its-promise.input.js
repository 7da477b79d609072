var assert = require('assert');
var Shop = require('../shop');

function sleep(ms) {
  return new Promise(function (resolve) {
    setTimeout(resolve, ms);
  });
}

describe('shop', function () {
  it('does not open', function () {
    var isOpen = false;
    new Shop('sunday').onOpen(function () {
      isOpen = true;
    });
    return sleep(30).then(function () {
      assert.equal(isOpen, false);
    });
  });
});
