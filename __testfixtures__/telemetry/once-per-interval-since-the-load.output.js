const { emissions } = require("@unambient/runtime");

const reportedAt = emissions("reportedAt", {
  flag: "use_telemetry_server",
  startsAt: Date.now(),
  legacy: {},
});
const told = emissions("told", {
  flag: "use_telemetry_server",
  zeroIsNever: true,
  legacy: {},
});

exports.report = function (load) {
  if (!reportedAt.emitOncePer("reportedAt", 5)) return null;
  return load;
};

exports.tell = function (name) {
  if (!told.emitOncePer("told", 3)) return "told";
  return `tell ${name}`;
};
