'use strict';

var test = require('tape');
var now = require('../now');

test('now', function (t) {
  Date.now = function () {
    return 60;
  };
  now(function (err, at) {
    t.error(err);
    t.equal(at, 60);
    t.end();
  });
});
