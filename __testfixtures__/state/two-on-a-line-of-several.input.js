var digits = require('./digits');

var LIMIT = 9e15, // 0 to 9e15

  inexact, quadrant,

  named = 'decimal';

exports.divide = function (x, y) {
  quadrant = digits.quadrantOf(x);
  inexact = digits.hasRest(x, y);
  return x < LIMIT ? x / y : named;
};

exports.ask = function () {
  return [inexact, quadrant];
};
