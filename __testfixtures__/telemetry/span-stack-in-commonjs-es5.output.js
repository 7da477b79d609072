var spans = require("@unambient/runtime").spans;

var stack = spans("stack", { flag: "use_scoped_spans", legacy: [] }); // unambient: open-scopes

exports.trace = function (name, work) {
  stack.push(name);
  try {
    return work();
  } finally {
    stack.pop();
  }
};

exports.path = function () {
  return stack.slice();
};
