/*
 * The format of a record.
 */
var VERSION = 1;

if (typeof process === "undefined") {
  throw new Error("no process, format " + VERSION);
}

var assert = require("assert");
var util = require("util");

var warned = {};

exports.warn = function (message, key) {
  assert.ok(message);
  if (warned[key]) return false;
  warned[key] = true;
  process.stderr.write(util.format("%s\n", message));
  return true;
};

exports.forget = function (key) {
  delete warned[key];
};
