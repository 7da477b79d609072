var assert = require('assert');
var withEnv = require('@unambient/runtime/testing').withEnv;
var mode = require('./mode');

describe('mode', function () {
  it('is what the environment says', function () {
    return withEnv({ KITCHEN_MODE: 'quick' }, function () {
      this.timeout(500);
      assert.equal(mode(), 'quick');
    }.bind(this));
  });
});
