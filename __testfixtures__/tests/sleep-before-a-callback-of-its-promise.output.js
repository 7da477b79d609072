var assert = require('assert');
var waitFor = require('@unambient/runtime/testing').waitFor;
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
    return waitFor(function () { return shop.isClosed; }, {
      atLeast: 30
    }).then(function () {
      assert(shop.isClosed);
    });
  });

  it('tells who asks', function () {
    var told = [];
    new Shop().open(function (name) {
      told.push(name);
    });
    return waitFor(function () { return told.length >= 1; }, { atLeast: 30 })
      .then(function () {
        assert.deepEqual(told, ['open']);
        return sleep(10);
      })
      .then(function () {
        told.length = 0;
      });
  });
});
