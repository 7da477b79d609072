"use strict";

const hosts = (exports.hosts = new Map());

exports.add = function (name, host) {
  hosts.set(name, host);
};

exports.run = function (code) {
  return eval(code);
};

exports.remove = function (name) {
  hosts.delete(name);
};
