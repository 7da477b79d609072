"use strict";

const { cell } = require("@unambient/runtime");

const path = cell("path", { flag: "use_scoped_state", legacy: null }); // unambient: loaded-module

function joined(first, second) {
  if (!path.value) path.value = require("node:path");
  return path.value.posix.join(first, second);
}

exports.joined = joined;
