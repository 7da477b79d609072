var current = null;

exports.run = function (value, fn) {
  var saved = current;
  current = value;
  try {
    return fn();
  } finally {
    current = saved;
  }
};

exports.get = function () {
  return current;
};
