var assert = require('assert');
var mode = require('./mode');

it('is what the environment says', function () {
  process.env.KITCHEN_MODE = 'quick';
  assert.equal(arguments.length, 0);
  assert.equal(mode(), 'quick');
});
