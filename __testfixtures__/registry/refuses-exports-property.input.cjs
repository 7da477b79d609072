const { log } = require("./log.cjs");

exports.jobs = {};

exports.add = function (name) {
  exports.jobs[name] = log(name);
};
