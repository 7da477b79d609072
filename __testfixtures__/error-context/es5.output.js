var context = require("@unambient/runtime").context;

var current = context("current", {
  flag: "use_async_error_context",
  legacy: null
});

exports.run = function (value, fn) {
  return current.run(value, function () {
    return fn();
  });
};

exports.get = function () {
  return current.value;
};

exports.guarded = function (value, fn, failed) {
  var own = { value: value };
  return current.run(own, function () {
    try {
      var result = fn(own);
      if (!result) return null;
      return result;
    } catch (error) {
      failed(error);
    }
  });
};

exports.applied = function (fn) {
  var saved = current.value;
  current.value = fn.name;
  try {
    return fn.apply(this, arguments);
  } finally {
    current.value = saved;
  }
};
