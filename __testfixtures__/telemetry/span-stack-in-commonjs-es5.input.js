var stack = [];

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
