const { cell } = require("@unambient/runtime");

const timers = cell("timers", { flag: "use_supervised_registry", legacy: {} });

exports.start = function start(name, at) {
  timers.value[name] = at;
};

exports.stop = function stop(name) {
  delete timers.value[name];
};

exports.names = function names() {
  const found = [];
  for (const name in timers.value) found.push(name);
  return found;
};
