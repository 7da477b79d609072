"use strict";
var defaults = { app: "none", level: "info" };

class Options {
  app() {
    return defaults.app;
  }
}

var app;
var level;

exports.init = function (given) {
  app = given.app || new Options().app();
  level = given.level || defaults.level;
};

exports.get = function () {
  return { app, level };
};
