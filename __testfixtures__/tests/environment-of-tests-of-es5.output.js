var assert = require('assert');
var stubEnv = require('@unambient/runtime/testing').stubEnv;
var unstubEnv = require('@unambient/runtime/testing').unstubEnv;
var mode = require('./mode');

describe('mode', function () {
  afterEach(function () {
    unstubEnv('KITCHEN_MODE', 'KITCHEN_DAY');
  });

  it('is what the environment says', function () {
    stubEnv('KITCHEN_MODE', 'quick');
    assert.equal(mode(), 'quick');
  });

  it('is slow on sundays', function () {
    stubEnv('KITCHEN_DAY', 'sunday');
    [1, 2].forEach(function (hour) {
      assert.equal(mode(hour), 'slow');
    });
  });
});
