var assert = require('assert');
var withEnv = require('@unambient/runtime/testing').withEnv;
var mode = require('./mode');

it('is what the environment says', function () {
  return withEnv({ KITCHEN_MODE: 'quick' }, function () {
    assert.equal(mode(), 'quick');
  });
});

it('is slow on sundays', function () {
  return withEnv({ KITCHEN_DAY: 'sunday' }, function () {
    [1, 2].forEach(function (hour) {
      assert.equal(mode(hour), 'slow');
    });
  });
});
