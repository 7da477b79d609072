const { batch, cell } = require("@unambient/runtime");

const events = batch("events", { flag: "use_telemetry_server", legacy: [] });
const timer = cell("timer", { flag: "use_telemetry_server", legacy: null });
const sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

const flush = () => {
  if (events.value.length === 0) return;
  sent.value += events.value.splice(0, events.value.length).length;
};

exports.start = function () {
  if (timer.value === null) {
    timer.value = setInterval(() => flush(), 60000);
    timer.value.unref();
  }
};

exports.track = function (name) {
  events.emitBatched(name, Infinity, flush);
};

exports.stop = function () {
  clearInterval(timer.value);
  timer.value = null;
  flush();
  return sent.value;
};
