var cell = require('@unambient/runtime').cell;
var digits = require('./digits');

var LIMIT = 9e15, // 0 to 9e15

  inexact = cell('inexact', { flag: 'use_scoped_state', legacy: undefined }),
  quadrant = cell('quadrant', { flag: 'use_scoped_state', legacy: undefined }),

  named = 'decimal';

exports.divide = function (x, y) {
  quadrant.value = digits.quadrantOf(x);
  inexact.value = digits.hasRest(x, y);
  return x < LIMIT ? x / y : named;
};

exports.ask = function () {
  return [inexact.value, quadrant.value];
};
