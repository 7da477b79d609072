var assert = require('assert');
var mode = require('./mode');
var withEnv = require('@unambient/runtime/testing').withEnv;

describe('mode', function () {
  it('is what the environment says', function () {
    return withEnv({ KITCHEN_MODE: 'quick' }, function () {
      this.timeout(500);
      assert.equal(mode(), 'quick');
    }.bind(this));
  });
});
