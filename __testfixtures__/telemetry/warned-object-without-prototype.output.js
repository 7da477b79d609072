var dictionary = require("@unambient/runtime").dictionary;

var warned = dictionary("warned", {
  flag: "use_telemetry_server",
  legacy: Object.create(null)
});

exports.warnOnce = function (message) {
  if (warned.has(message)) return false;
  warned.set(message, true);
  return true;
};
