"use strict";
const { cell } = require("@unambient/runtime");
var defaults = { app: "none", level: "info" };

class Options {
  app() {
    return defaults.app;
  }
}

var app = cell("app", { flag: "use_scoped_state", legacy: undefined });
var level = cell("level", { flag: "use_scoped_state", legacy: undefined });

exports.init = function (given) {
  app.value = given.app || new Options().app();
  level.value = given.level || defaults.level;
};

exports.get = function () {
  return { app: app.value, level: level.value };
};
