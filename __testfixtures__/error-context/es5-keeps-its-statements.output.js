var context = require("@unambient/runtime").context;

var current = context("current", {
  flag: "use_async_error_context",
  legacy: null
});

exports.run = function (value, fn) {
  var saved = current.value;
  current.value = value;
  try {
    return fn();
  } finally {
    current.value = saved;
  }
};

exports.get = function () {
  return current.value;
};
