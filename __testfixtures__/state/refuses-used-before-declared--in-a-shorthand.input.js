"use strict";
exports.first = { app };
var app;

exports.init = function (given) {
  app = given;
};
