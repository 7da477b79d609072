const { cell } = require("@unambient/runtime");

const listeners = cell("listeners", {
  flag: "use_supervised_registry",
  legacy: {},
});

exports.listen = (topic) => {
  listeners.value[topic] ||= 0;
  listeners.value[topic] += 1;
  return listeners.value[topic];
};

exports.close = (topic) => {
  delete listeners.value[topic];
};
