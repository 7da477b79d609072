var stream = require("./stream");

var left, right; // set when the page is there
var told = 0, open = false;

exports.start = function () {
  left = stream(10);
  right = stream(20);
};

exports.turn = function () {
  open = !open;
};

exports.sum = function () {
  return left.get() + right.get() + told + Number(open);
};
