var assert = require('assert');
var Shop = require('../shop');

function sleep(ms) {
  return new Promise(function (resolve) {
    setTimeout(resolve, ms);
  });
}

describe('shop', function () {
  it('closes', function () {
    var shop = new Shop();
    sleep(30).then(function () {
      assert(shop.isClosed);
    });
    return sleep(40).then(shop.close);
  });
});
