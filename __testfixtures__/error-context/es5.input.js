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

exports.guarded = function (value, fn, failed) {
  var saved = current;
  var own = { value: value };
  current = own;
  try {
    var result = fn(own);
    if (!result) return null;
    return result;
  } catch (error) {
    failed(error);
  } finally {
    current = saved;
  }
};

exports.applied = function (fn) {
  var saved = current;
  current = fn.name;
  try {
    return fn.apply(this, arguments);
  } finally {
    current = saved;
  }
};
