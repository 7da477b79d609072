var assert = require('assert');
var mode = require('./mode');

describe('mode', function () {
  it('is what the environment says', function () {
    process.env.KITCHEN_MODE = 'quick';
    this.timeout(500);
    assert.equal(mode(), 'quick');
  });
});
