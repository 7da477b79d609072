var agents = {};

exports.add = function (name, agent) {
  agents[name] = agent;
};

exports.remove = function (name) {
  delete agents[name];
};

var util = require("util");

exports.show = function () {
  return util.inspect(Object.keys(agents));
};
