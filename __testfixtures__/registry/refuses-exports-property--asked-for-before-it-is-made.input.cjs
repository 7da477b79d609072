"use strict";

exports.find = function (name) {
  return exports.hosts.get(name);
};

exports.hosts = new Map();

exports.add = function (name, host) {
  exports.hosts.set(name, host);
};

exports.remove = function (name) {
  exports.hosts.delete(name);
};
