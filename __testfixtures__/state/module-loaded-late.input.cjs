"use strict";

let path = null;

function joined(first, second) {
  if (!path) path = require("node:path");
  return path.posix.join(first, second);
}

exports.joined = joined;
