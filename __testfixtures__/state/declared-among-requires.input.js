"use strict";

// Dependencies
var path = require("path"),
  parser = require("./parser"),
  fs = require("fs");
var { registry } = require("@unambient/runtime");

var sources = registry("sources", { flag: "use_supervised_registry", legacy: [] });

exports.useParser = function (file) {
  parser = require(path.resolve(file));
};

exports.load = function (file) {
  sources.push(file);
  return parser.parse(fs.readFileSync(file, "utf8"));
};
