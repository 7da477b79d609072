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
    shop.close();
    return sleep(30).then(function () {
      assert(shop.isClosed);
    });
  });

  it('tells who asks', function () {
    var told = [];
    new Shop().open(function (name) {
      told.push(name);
    });
    return new Promise(function (resolve) {
      setTimeout(resolve, 30);
    })
      .then(function () {
        assert.deepEqual(told, ['open']);
        return sleep(10);
      })
      .then(function () {
        told.length = 0;
      });
  });
});
