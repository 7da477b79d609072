var dictionary = require("@unambient/runtime").dictionary;

var agents = dictionary("agents", {
  flag: "use_supervised_registry",
  legacy: {}
});

exports.add = function (name, agent) {
  agents.set(name, agent);
};

exports.remove = function (name) {
  agents.delete(name);
};

var util = require("util");

exports.show = function () {
  return util.inspect(agents.keys());
};
