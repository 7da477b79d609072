var cell = require("@unambient/runtime").cell;
var stream = require("./stream");

var left = cell("left", { flag: "use_scoped_state", legacy: undefined });
var right = cell("right", { flag: "use_scoped_state", legacy: undefined }); // set when the page is there
var told = 0;
var open = cell("open", { flag: "use_scoped_state", legacy: false });

exports.start = function () {
  left.value = stream(10);
  right.value = stream(20);
};

exports.turn = function () {
  open.value = !open.value;
};

exports.sum = function () {
  return left.value.get() + right.value.get() + told + Number(open.value);
};
