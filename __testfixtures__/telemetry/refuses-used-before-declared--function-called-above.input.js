const { emitWarning } = require("node:process");

function warn(name) {
  if (warn.count) return false;
  warn.count = (warn.count || 0) + 1;
  return typeof emitWarning === name;
}

warn("loading");

warn.count = 0;

exports.warn = warn;
