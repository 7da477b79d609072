'use strict';

var test = require('tape');
var stubGlobal = require('@unambient/runtime/testing').stubGlobal;
var unstubGlobal = require('@unambient/runtime/testing').unstubGlobal;
var now = require('../now');

test('now', function (t) {
  t.teardown(function () {
    unstubGlobal('Date.now');
  });
  stubGlobal('Date.now', function () {
    return 60;
  });
  now(function (err, at) {
    t.error(err);
    t.equal(at, 60);
    t.end();
  });
});
