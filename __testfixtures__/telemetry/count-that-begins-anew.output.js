const { cell, sampling } = require("@unambient/runtime");

const SIZE = 4;
const lines = sampling("lines", { flag: "use_telemetry_server", legacy: 0 });
const calls = sampling("calls", { flag: "use_telemetry_server", legacy: 3 });
const asked = cell("asked", { flag: "use_telemetry_server", legacy: 0 });
const given = cell("given", { flag: "use_telemetry_server", legacy: 0 });
const late = cell("late", { flag: "use_telemetry_server", legacy: 0 });
const full = cell("full", { flag: "use_telemetry_server", legacy: 9 });

exports.note = function (line, out) {
  if (lines.everyNth(3)) {
    return out(line);
  }
  return null;
};

exports.call = function (work) {
  if (calls.everyNth(SIZE)) {
    work();
  } else {
    return "not yet";
  }
  return "worked";
};

exports.ask = function () {
  if (++asked.value >= 3) {
    asked.value = 0;
    return "third";
  }
  return asked.value;
};

exports.give = function (size) {
  if (++given.value >= size) {
    given.value = 0;
    return "full";
  }
  return null;
};

exports.late = function (work) {
  if (++late.value >= 3) {
    work();
    late.value = 0;
  }
};

exports.full = function () {
  if (++full.value >= 3) {
    full.value = 0;
    return true;
  }
  return false;
};
