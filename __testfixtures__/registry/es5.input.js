/*!
 * watchers.js
 * Licensed under MIT
 */
var watchers = [];

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
