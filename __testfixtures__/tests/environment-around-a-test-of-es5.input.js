var assert = require('assert');
var mode = require('./mode');

it('is what the environment says', function () {
  process.env.KITCHEN_MODE = 'quick';
  assert.equal(mode(), 'quick');
});

it('is slow on sundays', function () {
  process.env.KITCHEN_DAY = 'sunday';
  [1, 2].forEach(function (hour) {
    assert.equal(mode(hour), 'slow');
  });
});
