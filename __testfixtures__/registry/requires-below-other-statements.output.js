/*
 * The format of a record.
 */
var VERSION = 1;

if (typeof process === "undefined") {
  throw new Error("no process, format " + VERSION);
}

var assert = require("assert");
var util = require("util");
var dictionary = require("@unambient/runtime").dictionary;

var warned = dictionary("warned", {
  flag: "use_supervised_registry",
  legacy: {}
});

exports.warn = function (message, key) {
  assert.ok(message);
  if (warned.get(key)) return false;
  warned.set(key, true);
  process.stderr.write(util.format("%s\n", message));
  return true;
};

exports.forget = function (key) {
  warned.delete(key);
};
