"use strict";
var INTERVAL = 60 * 1000;
var lastLogged = {};
var lastTold = {};

function shouldLog(code) {
  var now = Date.now();
  if (lastLogged[code] && now - lastLogged[code] < INTERVAL) return false;
  lastLogged[code] = now;
  return true;
}

function tell(code, report) {
  var now = Date.now(),
    last = lastTold[code];
  if (!last || now - last > 2 * INTERVAL) {
    lastTold[code] = now;
    report(code);
  }
}

exports.shouldLog = shouldLog;
exports.tell = tell;
