var batch = require("@unambient/runtime").batch;
var cell = require("@unambient/runtime").cell;

var events = batch("events", { flag: "use_telemetry_server", legacy: [] });
var total = cell("total", { flag: "use_telemetry_server", legacy: 0 });

exports.track = function (event) {
  events.emitBatched(event, 4, send);
  return total.value;
};

function send() {
  total.value = total.value + events.value.length;
  events.value = [];
}

exports.pending = function () {
  return events.value.slice();
};
