const { batch, cell } = require("@unambient/runtime");

const names = batch("names", { flag: "use_telemetry_server", legacy: [] });
const timer = cell("timer", { flag: "use_telemetry_server", legacy: null });
const sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

async function flush() {
  send(names.value.splice(0, names.value.length));
}

function send(taken) {
  sent.value += taken.length;
}

exports.track = function track(name) {
  names.emitBatched(name, Infinity, flush);
  clearTimeout(timer.value);
  timer.value = setTimeout(() => void flush(), 60000);
  timer.value.unref();
};

exports.close = function () {
  clearTimeout(timer.value);
  flush();
  return sent.value;
};
