"use strict";

// Dependencies
var { cell, registry } = require("@unambient/runtime");
var path = require("path"),
  parser = cell("parser", {
    flag: "use_scoped_state",
    legacy: require("./parser"),
  }), // unambient: loaded-module
  fs = require("fs");

var sources = registry("sources", { flag: "use_supervised_registry", legacy: [] });

exports.useParser = function (file) {
  parser.value = require(path.resolve(file));
};

exports.load = function (file) {
  sources.push(file);
  return parser.value.parse(fs.readFileSync(file, "utf8"));
};
