const { emitWarning } = require("node:process");

exports.deprecate = deprecate;
exports.beat = function () {
  deprecate.count += 1;
  return deprecate.count;
};

function deprecate(name) {
  if (deprecate.warned.has(name)) return false;
  deprecate.warned.add(name);
  if (!deprecate.known[name]) deprecate.known[name] = typeof emitWarning;
  return true;
}

deprecate.warned = new Set();
deprecate.known = {};
deprecate.count = 0;
