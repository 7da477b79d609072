/*!
 * watchers.js
 * Licensed under MIT
 */
var registry = require("@unambient/runtime").registry;

var watchers = registry("watchers", {
  flag: "use_supervised_registry",
  legacy: []
});

exports.watch = function (fn) {
  watchers.push(fn);
  return function () {
    var at = watchers.indexOf(fn);
    if (at !== -1) watchers.splice(at, 1);
  };
};

exports.fire = function (value) {
  var results = [];
  for (var i = 0; i < watchers.length; i++) results.push(watchers[i](value));
  return results;
};
