const { level, raise } = require("./level.mjs");

exports.atStart = level;
exports.raise = raise;
