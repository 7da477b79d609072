var batch = require("@unambient/runtime").batch;
var cell = require("@unambient/runtime").cell;

var sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

var spans = batch("spans", { flag: "use_telemetry_server", legacy: [] });

exports.report = function (span) {
  spans.emitBatched(span, 4, function () { exports.flush(); });
  return sent.value;
};

exports.flush = function () {
  sent.value = sent.value + spans.value.length;
  spans.value = [];
};

exports.waiting = function () {
  return spans.value.length;
};
