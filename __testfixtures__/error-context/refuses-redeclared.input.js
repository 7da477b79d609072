var current = 1;
var current;

exports.next = function () {
  current = current + 1;
  return current;
};
