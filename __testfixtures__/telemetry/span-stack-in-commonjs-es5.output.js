var spans = require("@unambient/runtime").spans;

var stack = spans("stack", { flag: "use_scoped_spans", legacy: [] });

exports.trace = function (name, work) {
  return stack.isolate(function () {
    stack.push(name);
    try {
      return work();
    } finally {
      stack.pop();
    }
  });
};

exports.path = function () {
  return stack.slice();
};
