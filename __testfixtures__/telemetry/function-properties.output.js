const { emitWarning } = require("node:process");
const { cell, dictionary, registry } = require("@unambient/runtime");

exports.deprecate = deprecate;
exports.beat = function () {
  deprecate.count.value += 1;
  return deprecate.count.value;
};

function deprecate(name) {
  if (deprecate.warned.has(name)) return false;
  deprecate.warned.add(name);
  if (!deprecate.known.get(name)) deprecate.known.set(name, typeof emitWarning);
  return true;
}

deprecate.warned = registry("warned", {
  flag: "use_telemetry_server",
  legacy: new Set(),
});
deprecate.known = dictionary("known", {
  flag: "use_telemetry_server",
  legacy: {},
});
deprecate.count = cell("count", { flag: "use_telemetry_server", legacy: 0 });
