module.exports = watch;
module.exports.count = count;

var cell = require("@unambient/runtime").cell;
var settings = require("./lib/settings");
var bus = require("./lib");

var watched = cell("watched", { flag: "use_scoped_state", legacy: 0 });

bus.on("reset", function () {
  watched.value = 0;
});

function watch(file) {
  watched.value += 1;
  bus.emit(settings.event, file);
}

function count() {
  return watched.value;
}
