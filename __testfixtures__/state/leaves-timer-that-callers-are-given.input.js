"use strict";
let timer;

exports.start = function (work) {
  timer = setTimeout(work, 1000);
};

exports.handle = function () {
  return timer;
};

exports.stop = function () {
  clearTimeout(timer);
};
