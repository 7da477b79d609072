const timers = {};

exports.start = function start(name, at) {
  timers[name] = at;
};

exports.stop = function stop(name) {
  delete timers[name];
};

exports.names = function names() {
  const found = [];
  for (const name in timers) found.push(name);
  return found;
};
