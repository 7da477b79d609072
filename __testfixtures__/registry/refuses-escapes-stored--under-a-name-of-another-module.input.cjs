"use strict";

const store = require("./store.cjs");

const hosts = (store.hosts = new Map());

exports.add = function (name, host) {
  hosts.set(name, host);
};

exports.remove = function (name) {
  hosts.delete(name);
};
