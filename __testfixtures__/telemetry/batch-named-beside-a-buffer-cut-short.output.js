const { batch, cell } = require("@unambient/runtime");

const lines = batch("lines", { flag: "use_telemetry_server", legacy: [] });
const marks = cell("marks", { flag: "use_telemetry_server", legacy: [] });
const sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

exports.log = function (line, prefix) {
  lines.emitBatched(line, Infinity, flushLines);
  marks.value.push(String(prefix));
  return lines.value.length + marks.value.length;
};

function flushLines() {
  sent.value += lines.value.length;
  lines.value = [];
}
setInterval(flushLines, 60000).unref();

function flush(max) {
  marks.value = marks.value.slice(max || 0);
}

setInterval(flush, 60000, 5).unref();

exports.sent = () => sent.value;
