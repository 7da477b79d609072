"use strict";
const { cell } = require("@unambient/runtime");
const interval = cell("interval", { flag: "use_scoped_state", legacy: null });
const ticks = cell("ticks", { flag: "use_scoped_state", legacy: 0 });

exports.start = function () {
  if (interval.value) return;
  interval.value = setInterval(() => {
    ticks.value += 1;
  }, 1000);
  interval.value.unref();
};

exports.stop = function () {
  if (interval.value) {
    clearInterval(interval.value);
    interval.value = null;
  }
  return ticks.value;
};
