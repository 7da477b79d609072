"use strict";
var emissions = require("@unambient/runtime").emissions;
var INTERVAL = 60 * 1000;
var lastLogged = emissions("lastLogged", {
  flag: "use_telemetry_server",
  zeroIsNever: true,
  legacy: {}
});
var lastTold = emissions("lastTold", {
  flag: "use_telemetry_server",
  zeroIsNever: true,
  includesEnd: true,
  strict: true,
  legacy: {}
});

function shouldLog(code) {
  if (!lastLogged.emitOncePer(code, INTERVAL)) return false;
  return true;
}

function tell(code, report) {
  if (lastTold.emitOncePer(code, 2 * INTERVAL)) {
    report(code);
  }
}

exports.shouldLog = shouldLog;
exports.tell = tell;
