var hooks = [];
var hooks;

exports.add = function (hook) {
  hooks.push(hook);
};

exports.clear = function () {
  hooks.length = 0;
};
