"use strict";
let interval = null;
let ticks = 0;

exports.start = function () {
  if (interval) return;
  interval = setInterval(() => {
    ticks += 1;
  }, 1000);
  interval.unref();
};

exports.stop = function () {
  if (interval) {
    clearInterval(interval);
    interval = null;
  }
  return ticks;
};
